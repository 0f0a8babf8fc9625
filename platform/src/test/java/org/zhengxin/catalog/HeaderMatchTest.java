package org.zhengxin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengxin.catalog.HeaderCell.State;
import org.zhengxin.catalog.testing.ShippedCatalogue;

/** Header rows as they are found in files. */
class HeaderMatchTest {

    private static final String SUBJECT = "行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),行政相对人代码_2(工商注册号),"
            + "行政相对人代码_3(组织机构代码),行政相对人代码_4(税务登记号),行政相对人代码_5(事业单位证书号),"
            + "行政相对人代码_6(社会组织登记证号),法定代表人,法定代表人证件类型,法定代表人证件号码,证件类型,证件号码,";
    private static final String PENALTY = SUBJECT
            + "行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,没收违法所得、没收非法财物的金额（万元）,"
            + "暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,"
            + "数据来源单位统一社会信用代码,备注";
    private static final String LICENCE = SUBJECT
            + "行政许可决定文书名称,行政许可决定文书号,许可类别,许可证书名称,许可编号,许可内容,许可决定日期,有效期自,有效期至,许可机关,"
            + "许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码,备注";
    private static final String PENALTY_CODES = "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_XDR_GSZC,CF_XDR_ZZJG,CF_XDR_SWDJ,"
            + "CF_XDR_SYDW,CF_XDR_SHZZ,CF_FRDB,CF_FR_ZJLX,CF_FR_ZJHM,CF_XDR_ZJLX,CF_XDR_ZJHM,CF_WSH,CF_WFXW,CF_SY,CF_YJ,"
            + "CF_CFLB,CF_NR,CF_NR_FK,CF_NR_WFFF,CF_NR_ZKDX,CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM,BZ";
    private static final String PENALTY_2016 =
            "CF_WSH,CF_CFMC,CF_BM,CF_CFLB1,CF_CFLB2,CF_SY,CF_YJ,CF_XDR_MC,CF_XDR_SHXYM,"
                    + "CF_XDR_ZDM,CF_XDR_GSDJ,CF_XDR_SWDJ,CF_XDR_SFZ,CF_FR,CF_JG,CF_JDRQ,CF_XZJG,CF_ZT,DFBM,SJC,BZ,CF_SYFW,"
                    + "CF_SXYZCD,CF_GSJZQ";
    private static final String LICENCE_2016 =
            "XK_WSH,XK_XMMC,XK_BM,XK_SPLB,XK_NR,XK_XDR,XK_XDR_SHXYM,XK_XDR_ZDM,XK_XDR_GSDJ,"
                    + "XK_XDR_SWDJ,XK_XDR_SFZ,XK_FR,XK_JDRQ,XK_JZQ,XK_XZJG,XK_ZT,DFBM,SJC,BZ,XK_SYFW";

    private final Catalogue catalogue = ShippedCatalogue.get();

    @Test
    void officialLabels_asPublished_areRecognisedWhole() {
        assertWhole(PENALTY, "administrative-penalty-2019", 5);
        assertWhole(LICENCE, "administrative-licence-2019", 5);
        assertWhole(PENALTY_CODES, "administrative-penalty-2019", 5);
    }

    @Test
    void olderForms_byTheirOwnColumns_areRecognisedWhole() {
        assertWhole(PENALTY_2016, "administrative-penalty-2016", 2);
        assertWhole(LICENCE_2016, "administrative-licence-2016", 2);
    }

    @Test
    void registrationFeed_isRecognised_evenWithItsTwoMandatoryColumnsAlone() {
        HeaderMatch.Matched feed = matched("统一社会信用代码,主体名称,主体类型,登记状态,成立日期,登记机关,行政区划代码,行业代码,法定代表人,住所,注册号,曾用名");
        assertThat(feed.kind().code()).isEqualTo("registration");
        assertThat(states(feed)).containsOnly(State.MAPPED);
        assertThat(matched("主体名称,统一社会信用代码").kind().code()).isEqualTo("registration");
    }

    @Test
    void widthSpacesAsterisksLineBreaksAndCase_doNotCount() {
        List<String> spoilt = new ArrayList<>();
        for (String label : PENALTY.split(",")) {
            spoilt.add("*" + label.replace("(", "（ ").replace(")", " ）\n").replace("行政", "行 政") + "（必填）");
        }
        assertThat(catalogue.matchHeader(spoilt, null)).isInstanceOfSatisfying(HeaderMatch.Matched.class, matched -> {
            assertThat(matched.missing()).isEmpty();
            assertThat(states(matched)).containsOnly(State.MAPPED, State.PERSON);
        });
        assertWhole(PENALTY_CODES.toLowerCase(Locale.ROOT), "administrative-penalty-2019", 5);
        assertWhole(PENALTY.replace("_", "＿"), "administrative-penalty-2019", 5);
    }

    @Test
    void codeOrEnglishBesideTheLabel_isUnderstood() {
        HeaderMatch.Matched matched = matched(PENALTY.replace("行政处罚决定书文号", "行政处罚决定书文号(CF_WSH)")
                .replace("违法事实", "CF_SY\n违法事实")
                .replace("处罚依据", "处罚依据 Legal basis")
                .replace("罚款金额（万元）", "罚款金额（万元） / Fine (10 000 yuan)"));
        assertThat(matched.missing()).isEmpty();
        assertThat(states(matched)).containsOnly(State.MAPPED, State.PERSON);
    }

    @Test
    void headerWhosePartsMeanDifferentThings_isNotTakenForOne() {
        assertThat(states(matched(PENALTY.replace("备注", "处罚机关/违法事实")))).contains(State.UNKNOWN);
        assertThat(states(matched(PENALTY.replace("备注", "处罚依据(CF_SY)")))).contains(State.UNKNOWN);
    }

    @Test
    void order_doesNotMatter() {
        List<String> shuffled = new ArrayList<>(List.of(PENALTY.split(",")));
        Collections.shuffle(shuffled, new Random(7));
        HeaderMatch.Matched matched = matched(String.join(",", shuffled));
        assertThat(matched.template().id()).isEqualTo("administrative-penalty-2019");
        Column first = matched.columns().get(shuffled.indexOf("处罚决定日期")).column();
        assertThat(first).isNotNull();
        assertThat(first.field()).isNotNull();
        assertThat(first.field().code()).isEqualTo("CF_JDRQ");
    }

    @Test
    void missingMandatoryColumn_isNamed() {
        assertThat(matched(PENALTY.replace("处罚决定日期,", "")).missing())
                .extracting(Field::code)
                .containsExactly("CF_JDRQ");
    }

    @Test
    void withoutTheColumnsThatMakeTheForm_itIsUnrecognised_andTheNearestIsNamed() {
        HeaderMatch match = match(PENALTY.replace("行政处罚决定书文号,", ""));
        assertThat(match).isInstanceOfSatisfying(HeaderMatch.Unrecognised.class, nearest -> {
            assertThat(nearest.nearest()).isNotNull();
            assertThat(nearest.nearest().id()).isEqualTo("administrative-penalty-2019");
            assertThat(nearest.missing()).extracting(Text::zh).containsExactly("行政处罚决定书文号");
        });
    }

    @Test
    void duplicateColumn_isSeen() {
        HeaderMatch.Matched matched = matched(PENALTY + ",处罚机关");
        assertThat(states(matched).getLast()).isEqualTo(State.DUPLICATE);
        assertThat(states(matched(PENALTY + ",CF_CFJG")).getLast()).isEqualTo(State.DUPLICATE);
    }

    @Test
    void secondCategoryOfTheOlderForm_joinsTheFirst() {
        HeaderMatch.Matched matched = matched(PENALTY_2016);
        assertThat(states(matched).get(3)).isEqualTo(State.MAPPED);
        assertThat(states(matched).get(4)).isEqualTo(State.JOINED);
    }

    @Test
    void columnsAboutPersons_areDropped_inAnySheet() {
        HeaderMatch.Matched matched = matched(PENALTY + ",联系人手机号,经办人,自定义列,");
        assertThat(states(matched).subList(30, 33)).containsExactly(State.PERSON, State.PERSON, State.UNKNOWN);
        assertThat(catalogue.isPersonHeader("法定代表人身份证号")).isTrue();
        assertThat(catalogue.isPersonHeader("处罚机关")).isFalse();
    }

    @Test
    void generalForm_fitsEightKinds_soTheKindIsAskedFor() {
        String header = "行政相对人名称,行政相对人类别,统一社会信用代码,行政行为文书名称,行政行为文书号,行为依据,行为内容,决定日期,实施机关," + "实施机关统一社会信用代码,数据来源单位";
        assertThat(match(header))
                .isInstanceOfSatisfying(
                        HeaderMatch.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.kinds())
                                .hasSize(8)
                                .contains("administrative-confirmation", "administrative-compulsion"));
        assertThat(catalogue.matchHeader(List.of(header.split(",")), "administrative-reward"))
                .isInstanceOfSatisfying(
                        HeaderMatch.Matched.class,
                        matched -> assertThat(matched.template().id()).isEqualTo("administrative-reward"));
    }

    @Test
    void listsHonoursRatingsAndDefaulters_areRecognised() {
        assertKind("abnormal-operations", "企业名称,统一社会信用代码,列入原因,列入日期,列入机关,移出原因,移出日期,移出机关");
        assertKind("seriously-dishonest-list", "主体名称,统一社会信用代码,名单类别,列入决定书文号,列入原因,列入日期,列入机关");
        assertKind("honour", "主体名称,统一社会信用代码,荣誉名称,授予日期,授予单位,有效期至");
        assertKind("taxpayer-credit-rating", "企业名称,统一社会信用代码,评价年度,纳税信用等级,评价日期,评价机关");
        assertKind("court-judgment-defaulter", "企业名称,统一社会信用代码,案号,执行法院,执行依据文号,失信被执行人行为具体情形,发布时间");
    }

    @Test
    void departmentsOwnHeaders_thatSayTooLittle_needAProfile() {
        assertThat(match("序号,当事人,案由,处理结果,时间")).isInstanceOf(HeaderMatch.Unrecognised.class);
        assertThat(match("甲,乙,丙")).isInstanceOfSatisfying(HeaderMatch.Unrecognised.class, unknown -> {
            assertThat(unknown.nearest()).isNull();
            assertThat(unknown.unknown()).containsExactly(0, 1, 2);
        });
        assertThat(match("")).isInstanceOf(HeaderMatch.Unrecognised.class);
    }

    @Test
    void fineInYuan_isNotTakenForTenThousands() {
        assertThat(states(matched(PENALTY.replace("罚款金额（万元）", "罚款金额（元）")))).contains(State.UNKNOWN);
    }

    private void assertKind(String kind, String header) {
        HeaderMatch.Matched matched = matched(header);
        assertThat(matched.kind().code()).isEqualTo(kind);
        assertThat(matched.missing()).isEmpty();
        assertThat(states(matched)).containsOnly(State.MAPPED);
    }

    private void assertWhole(String header, String template, int persons) {
        HeaderMatch.Matched matched = matched(header);
        assertThat(matched.template().id()).isEqualTo(template);
        assertThat(matched.missing()).isEmpty();
        assertThat(states(matched)).doesNotContain(State.UNKNOWN, State.DUPLICATE, State.BLANK);
        assertThat(states(matched).stream().filter(State.PERSON::equals)).hasSize(persons);
    }

    private HeaderMatch match(String header) {
        return catalogue.matchHeader(Arrays.asList(header.split(",", -1)), null);
    }

    private HeaderMatch.Matched matched(String header) {
        HeaderMatch match = match(header);
        assertThat(match).isInstanceOf(HeaderMatch.Matched.class);
        return (HeaderMatch.Matched) match;
    }

    private static List<State> states(HeaderMatch.Matched matched) {
        return matched.columns().stream().map(HeaderCell::state).toList();
    }
}
