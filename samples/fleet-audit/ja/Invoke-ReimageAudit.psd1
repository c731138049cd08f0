@{
    NotRead = '読み取れませんでした: {0}'
    Warning = '警告: {0}'
    Questions = '確認事項: {0}'
    Withdrawn = '同じデバイスの行が一致しないため、判定を取り消し、書き込みませんでした: {0}'
    NobodyJudged = '判定したデバイスはありません。{0} 件のエラーがログにあります。'
    Wrote = '{0} を書き込みました。確認事項 {1} 件、エラー {2} 件。'
    Totals = 'Eligible {0} 台、NotEligible {1} 台、Indeterminate {2} 台。{3}'
    Failed = '失敗: {0}'
    AuditFailed = '監査に失敗しました: {0}'
}
