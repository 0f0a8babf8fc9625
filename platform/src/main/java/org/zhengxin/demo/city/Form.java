package org.zhengxin.demo.city;

/** A form of organisation (主体类型): the first two characters of its code, its label in files and its share. */
public enum Form {
    /** Company. */
    ENTERPRISE("91", "企业法人", 55),
    /** Branch of a company. */
    BRANCH("91", "企业非法人分支机构", 6),
    /** Sole-trader business. */
    SOLE_TRADER("92", "个体工商户", 28),
    /** Farmers' cooperative. */
    COOPERATIVE("93", "农民专业合作社", 3),
    /** Public institution. */
    INSTITUTION("12", "事业单位", 3),
    /** Social organisation. */
    SOCIETY("51", "社会团体", 2),
    /** Private non-enterprise unit. */
    PRIVATE_UNIT("52", "民办非企业单位", 2),
    /** Law firm. */
    LAW_FIRM("31", "律师事务所", 1),
    /** Government agency; there are as many as the city has. */
    AGENCY("11", "机关", 0);

    private final String prefix;
    private final String label;
    private final int share;

    Form(String prefix, String label, int share) {
        this.prefix = prefix;
        this.label = label;
        this.share = share;
    }

    /** Returns the first two characters of the unified code. */
    public String prefix() {
        return prefix;
    }

    /** Returns the name of this form in files. */
    public String label() {
        return label;
    }

    /** Returns how many of a hundred organisations have this form. */
    int share() {
        return share;
    }
}
