@{
    NoModule = 'モジュールが見つかりません。インストールするか、-ModulePath でフォルダーを指定してください。{0}'
    NoAnswer = 'PC から応答がありませんでした。'
    Unknown = '不明: {0}'
    Missing = ' 不足: {0}'
}
