namespace ReimagingTools.Licensing.Facts;

/// <summary>The Volume Licensing program of the agreement that supplies the media.</summary>
public enum VolumeProgram
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>Open License.</summary>
    OpenLicense,

    /// <summary>Open Value.</summary>
    OpenValue,

    /// <summary>Open Value Subscription.</summary>
    OpenValueSubscription,

    /// <summary>Select License.</summary>
    SelectLicense,

    /// <summary>Select Plus.</summary>
    SelectPlus,

    /// <summary>Enterprise Agreement.</summary>
    EnterpriseAgreement,

    /// <summary>Enterprise Agreement Subscription.</summary>
    EnterpriseAgreementSubscription,

    /// <summary>Campus Agreement.</summary>
    CampusAgreement,

    /// <summary>School Agreement.</summary>
    SchoolAgreement,

    /// <summary>Microsoft Products and Services Agreement (MPSA).</summary>
    ProductsAndServicesAgreement,

    /// <summary>Enrollment for Education Solutions (EES), under the Campus and School Agreement.</summary>
    EnrollmentForEducationSolutions,

    /// <summary>Microsoft Customer Agreement (MCA).</summary>
    CustomerAgreement,

    /// <summary>Microsoft Customer Agreement for Enterprise (MCA-E).</summary>
    CustomerAgreementForEnterprise,

    /// <summary>Cloud Solution Provider (CSP).</summary>
    CloudSolutionProvider,
}
