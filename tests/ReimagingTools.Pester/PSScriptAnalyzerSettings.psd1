@{
    ExcludeRules = @(
        # Test files set variables in one block and read them in another, and hand fakes to the module through the global scope.
        'PSUseDeclaredVarsMoreThanAssignments'
        'PSAvoidGlobalVars'
        'PSAvoidGlobalFunctions'
        # A fake has the parameters of what it stands in for, used or not.
        'PSReviewUnusedParameter'
        'PSAvoidOverwritingBuiltInCmdlets'
        # Makers of test objects change nothing.
        'PSUseShouldProcessForStateChangingFunctions'
        # The computers of tests do not exist.
        'PSAvoidUsingComputerNameHardcoded'
        # A block with a param list takes its values from there.
        'PSUseUsingScopeModifierInNewRunspaces'
    )
    Rules        = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.0')
        }
    }
}
