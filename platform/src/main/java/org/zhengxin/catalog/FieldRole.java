package org.zhengxin.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field means to the register whatever its code (字段角色); a kind has at most one field of each role. */
public enum FieldRole {
    /** Name of the organisation (行政相对人名称, 主体名称). */
    SUBJECT_NAME,
    /** Category of the organisation (行政相对人类别). */
    SUBJECT_CATEGORY,
    /** Unified social credit code (统一社会信用代码). */
    SUBJECT_CODE,
    /** Business registration number (工商注册号), in records of acts. */
    SUBJECT_REGISTRATION_NUMBER,
    /** Organisation code (组织机构代码). */
    SUBJECT_ORGANISATION_CODE,
    /** Tax registration number (税务登记号). */
    SUBJECT_TAX_NUMBER,
    /** Certificate number of a public institution (事业单位证书号). */
    SUBJECT_INSTITUTION_NUMBER,
    /** Certificate number of a social organisation (社会组织登记证号). */
    SUBJECT_SOCIAL_NUMBER,
    /** About a natural person: dropped at the door, never a stored field. */
    PERSON,
    /** Number of the decision document (决定书文号). */
    DOCUMENT_NUMBER,
    /** Name of the decision document (决定文书名称). */
    DOCUMENT_NAME,
    /** Number of the licence (许可编号). */
    LICENCE_NUMBER,
    /** Date of the decision document (决定日期). */
    DECIDED_ON,
    /** First day of validity (有效期自). */
    VALID_FROM,
    /** Last day of validity (有效期至). */
    VALID_UNTIL,
    /** Last public day as the row gives it (公示截止期): narrows, never widens. */
    PUBLICATION_UNTIL,
    /** Day on which the act was undone or the organisation left the list (移出日期). */
    ENDED_ON,
    /** Name of the deciding authority (决定机关). */
    AUTHORITY_NAME,
    /** Code of the deciding authority. */
    AUTHORITY_CODE,
    /** Name of the unit that provides the data (数据来源单位). */
    PROVIDER_NAME,
    /** Code of the unit that provides the data. */
    PROVIDER_CODE,
    /** State of the act (当前状态). */
    STATUS,
    /** Severity as the authority declares it (失信等级). */
    SEVERITY_DECLARED,
    /** Whether the simple procedure was used (是否简易程序). */
    SIMPLE_PROCEDURE,
    /** Date of service (送达日期). */
    SERVED_ON,
    /** Whether it can still be challenged (效力状态). */
    FINALITY,
    /** Fine (罚款金额). */
    FINE_AMOUNT,
    /** Amount confiscated (没收金额). */
    CONFISCATED_AMOUNT,
    /** Category of the penalty (处罚类别). */
    PENALTY_CATEGORY,
    /** Free text that states amounts (处罚内容). */
    ACT_CONTENT,
    /** Channel to which the row confines itself (使用范围). */
    CHANNEL_LIMIT,
    /** Six-digit region code (行政区划代码). */
    REGION,
    /** Remark (备注). */
    REMARK,
    /** Legal form of a registered organisation (主体类型). */
    ORGANISATION_KIND,
    /** Status of a registered organisation (登记状态). */
    ORGANISATION_STATUS,
    /** Day of establishment (成立日期). */
    ESTABLISHED_ON,
    /** Registering authority (登记机关). */
    REGISTRAR,
    /** Industry code (行业代码). */
    INDUSTRY,
    /** Legal representative (法定代表人): in registration data alone. */
    LEGAL_REPRESENTATIVE,
    /** Registered address (住所). */
    ADDRESS,
    /** Registration number in registration data (注册号). */
    REGISTRATION_NUMBER,
    /** Former names (曾用名), separated by ；. */
    FORMER_NAMES;

    /** Returns the role written in a catalogue file in kebab case, such as {@code subject-name}. */
    public static Optional<FieldRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.label().equals(name)).findFirst();
    }

    /** Returns the name that catalogue files use, in kebab case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
