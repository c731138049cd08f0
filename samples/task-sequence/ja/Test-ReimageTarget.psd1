@{
    NoModule = 'モジュールが見つかりません。インストールするか、-ModulePath でフォルダーを指定してください。{0}'
    NoProgram = '-Program が指定されていません。契約のボリューム ライセンス プログラム (EnterpriseAgreement、OpenValue など) を指定してください。'
    NoImage = '判定に使用するイメージがありません。'
    Several = '{0} には同じ名前のコンピューターが複数あります: {1}。-ComputerName で指定してください。'
    Unlisted = ' ({0} は {1} にありません。)'
    Apply = ' 適用するイメージ: {0}。'
    Missing = ' 不足: {0}。'
    Failed = '失敗: {0}'
}
