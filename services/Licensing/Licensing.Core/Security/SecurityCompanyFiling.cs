namespace Quzhou.Licensing.Core.Security;

/// <summary>Who founds the company (设立主体); three kinds may not (指南一(三)4).</summary>
public enum FounderKind
{
    /// <summary>Anybody else (一般主体).</summary>
    Ordinary = 1,

    /// <summary>A school of the police (公安机关所属院校).</summary>
    PoliceSchool = 2,

    /// <summary>An association of the police (公安机关所属社团).</summary>
    PoliceAssociation = 3,

    /// <summary>Forces on active service (现役部队).</summary>
    ActiveForces = 4,
}

/// <summary>Office of a manager (拟任职务, 指南一(三)1).</summary>
public enum ManagerOffice
{
    /// <summary>Legal representative (法定代表人).</summary>
    LegalRepresentative = 1,

    /// <summary>General manager (总经理).</summary>
    GeneralManager = 2,

    /// <summary>Deputy general manager (副总经理).</summary>
    DeputyGeneralManager = 3,
}

/// <summary>Kind of work experience that counts (工作经验, 指南一(二)3).</summary>
public enum ExperienceKind
{
    /// <summary>Armed forces (军队).</summary>
    ArmedForces = 1,

    /// <summary>Police (公安).</summary>
    Police = 2,

    /// <summary>State security (安全).</summary>
    StateSecurity = 3,

    /// <summary>Courts (审判).</summary>
    Courts = 4,

    /// <summary>Procuratorate (检察).</summary>
    Procuratorate = 5,

    /// <summary>Judicial administration (司法行政).</summary>
    JudicialAdministration = 6,

    /// <summary>Guarding a key unit for public order, named by a county's government or above (治安保卫重点单位).</summary>
    KeyUnitGuarding = 7,

    /// <summary>A leading office in a security company, head of an operative department or above (保安经营管理).</summary>
    SecurityManagement = 8,

    /// <summary>Manager of a property company that applies itself (物业服务企业任职, 指南一(五)).</summary>
    PropertyManagement = 9,
}

/// <summary>Record that disqualifies a manager (不良记录, 指南二(一)2).</summary>
public enum DisqualifyingRecord
{
    /// <summary>Criminal punishment (刑事处罚).</summary>
    CriminalPunishment = 1,

    /// <summary>Re-education through labour (劳动教养).</summary>
    ReeducationThroughLabour = 2,

    /// <summary>Custody and education (收容教育).</summary>
    CustodyAndEducation = 3,

    /// <summary>Compulsory drug treatment (强制隔离戒毒).</summary>
    CompulsoryDrugTreatment = 4,

    /// <summary>Dismissed from public office (开除公职).</summary>
    DismissedFromOffice = 5,

    /// <summary>Discharged from the forces with dishonour (开除军籍).</summary>
    DismissedFromForces = 6,
}

/// <summary>A time of work that may count.</summary>
/// <param name="Kind">Kind of work.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; it counts.</param>
public sealed record WorkPeriod(ExperienceKind Kind, DateOnly From, DateOnly To);

/// <summary>A manager to be (拟任人员); no name and no number: the host has them.</summary>
/// <param name="Reference">Reference of the person in the filing; the same for all offices of one person.</param>
/// <param name="Office">Office.</param>
/// <param name="HoldsCertificate">True when the person holds the certificate of a security master (保安师资格证书).</param>
/// <param name="Work">Times of work.</param>
/// <param name="Records">Records against the person; empty for none.</param>
public sealed record Manager(string Reference, ManagerOffice Office, bool HoldsCertificate, IReadOnlyList<WorkPeriod> Work, IReadOnlyList<DisqualifyingRecord> Records);

/// <summary>What is applied for and shown (设立保安服务公司申请).</summary>
/// <param name="CapitalFen">Registered capital in fen (注册资本).</param>
/// <param name="Founders">Kinds of the founders; at least one.</param>
/// <param name="Managers">Legal representative and managers.</param>
/// <param name="TechniciansQualified">True when there are the technicians that the services need, with the qualifications that the law asks for (专业技术人员).</param>
/// <param name="HasPremises">True when it has premises (住所).</param>
/// <param name="HasEquipment">True when it has the facilities and equipment for its services (设施、装备).</param>
/// <param name="HasOrganisation">True when organisation and the three sets of rules are complete (组织机构和管理制度).</param>
/// <param name="StateOwnedAssets">True when state-owned assets are put in: a valuation comes with the proof of capital (国有资产评估).</param>
/// <param name="ForeignInvested">True for a foreign-invested company (外资).</param>
/// <param name="ArmedEscort">True for armed escort (武装押运).</param>
/// <param name="ByPropertyCompany">True when a property company applies itself: its managers' time there counts (物业服务企业申领).</param>
/// <param name="Materials">Materials handed in.</param>
public sealed record SecurityCompanyFiling(
    long CapitalFen,
    IReadOnlyList<FounderKind> Founders,
    IReadOnlyList<Manager> Managers,
    bool TechniciansQualified,
    bool HasPremises,
    bool HasEquipment,
    bool HasOrganisation,
    bool StateOwnedAssets,
    bool ForeignInvested,
    bool ArmedEscort,
    bool ByPropertyCompany,
    IReadOnlyList<GuideMaterial> Materials);

/// <summary>Materials of the guide (应当提交的材料, 指南三(一)).</summary>
public enum GuideMaterial
{
    /// <summary>Application (设立申请书): name, premises, capital, shareholders and shares, scope.</summary>
    Application = 1,

    /// <summary>Proof of the registered capital by a lawful verifier (验资证明).</summary>
    CapitalProof = 2,

    /// <summary>Valuation of state-owned assets (国有资产评估文件); only where there are any.</summary>
    StateAssetValuation = 3,

    /// <summary>Identity papers and curricula of the managers (身份证件、简历).</summary>
    ManagerIdentity = 4,

    /// <summary>Copies of their certificates as security masters (保安师资格证书复印件).</summary>
    ManagerCertificates = 5,

    /// <summary>Proof of five years of work (工作经验证明).</summary>
    ManagerExperience = 6,

    /// <summary>Proof by the county's police of no record (无不良记录证明).</summary>
    ManagerNoRecord = 7,

    /// <summary>Proof of right to the premises; equipment and vehicles (住所权属证明、设备、交通工具材料).</summary>
    PremisesAndEquipment = 8,

    /// <summary>List of technicians with their qualifications (专业技术人员名单和资格证明).</summary>
    Technicians = 9,

    /// <summary>Organisation and the three sets of rules (组织机构和管理制度材料).</summary>
    Organisation = 10,

    /// <summary>Notice of the approved company name (企业名称预先核准通知书).</summary>
    NameApproval = 11,
}
