package org.zhengxin.workbench.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.BatchService;
import org.zhengxin.intake.RowFinding;
import org.zhengxin.intake.Submission;
import org.zhengxin.intake.testing.Ended;
import org.zhengxin.intake.testing.Penalties;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.workbench.entry.EntryField.Choice;
import org.zhengxin.workbench.entry.EntryField.Control;

@WithDatabase
@Import(Ended.class)
@SpringBootTest(properties = {"zhengxin.access.demonstration=true", "zhengxin.demo.empty=true"})
class EntryFormsTest {
    private static final String IDENTITY_CARD = "410101199001011238";

    @Autowired
    private EntryForms forms;

    @Autowired
    private BatchService service;

    @Autowired
    private Ended ended;

    @Autowired
    private Agencies agencies;

    @Autowired
    private JdbcClient jdbc;

    private Agency registrar = new Agency(0, "", "", null, null, false);

    @BeforeEach
    void registrar() {
        registrar = agencies.all().getFirst();
    }

    @Test
    void everyKind_hasAForm_whoseRowTheIntakeReads() throws Exception {
        assertThat(forms.kinds(registrar)).isNotEmpty();
        for (Kind kind : forms.kinds(registrar)) {
            EntryForm blank = forms.blank(registrar, kind);
            assertThat(blank.fields()).as(kind.code()).isNotEmpty();
            assertThat(service.progress(sent(kind, blank.values())))
                    .as(kind.code())
                    .contains(new BatchService.Progress(true, null));
        }
    }

    @Test
    void agencyWithoutRegistration_isOfferedRecordsAlone() {
        Agency other = agencies.all().stream()
                .filter(agency -> !agency.providesRegistration())
                .findFirst()
                .orElseThrow();
        assertThat(forms.kind(other, "registration")).isEmpty();
        assertThat(forms.kind(registrar, "registration")).isPresent();
        assertThat(forms.kind(other, "administrative-penalty")).isPresent();
    }

    @Test
    void soundPenalty_passes_andIsStoredOnlyWhenSent() throws Exception {
        Map<String, String> values = penalty(701);
        long before = rows("version") + rows("organisation") + rows("batch");
        EntryForms.Checked checked = forms.check(registrar, penalties(), values);
        assertThat(checked.passes()).as("%s", checked.row().findings()).isTrue();
        assertThat(checked.row().severity()).isEqualTo("MODERATE");
        assertThat(rows("version") + rows("organisation") + rows("batch")).isEqualTo(before);

        UUID batch = sent(penalties(), values);
        assertThat(jdbc.sql("SELECT accepted FROM batch WHERE id = ?")
                        .param(batch)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(forms.check(registrar, penalties(), values).row().outcome()).isEqualTo("UNCHANGED");
    }

    @Test
    void whatIsMissingOrWrong_standsBesideItsField_withTheCodesOfRows() {
        Map<String, String> values = penalty(702);
        values.remove("CF_WSH");
        values.put("CF_JDRQ", "去年");
        values.put("CF_CFLB", "打手心");
        EntryForm form = forms.check(registrar, penalties(), values).form();
        assertThat(form.stopped()).isTrue();
        assertThat(codes(form, "CF_WSH")).contains("MANDATORY_MISSING");
        assertThat(codes(form, "CF_JDRQ")).isNotEmpty();
        assertThat(codes(form, "CF_CFLB")).contains("VALUE_NOT_LISTED");
        assertThat(field(form, "CF_JDRQ").inputType()).isEqualTo("text");
        assertThat(field(form, "CF_CFLB").choices())
                .contains(new Choice("打手心", org.zhengxin.web.Text.of("打手心", "打手心"), true));
    }

    @Test
    void numberOfAPerson_isRefused_andStandsInNoFormAfterwards() {
        Map<String, String> values = penalty(703);
        values.put("CF_XDR_SHXYM", IDENTITY_CARD);
        values.put("CF_SY", "当事人身份证号 " + IDENTITY_CARD);
        EntryForms.Checked checked = forms.check(registrar, penalties(), values);
        assertThat(checked.row().outcome()).isEqualTo("REFUSED_PERSON");
        assertThat(checked.form().findings()).extracting(RowFinding::effect).containsExactly(RowFinding.Effect.REFUSES);
        assertThat(checked.toString()).doesNotContain(IDENTITY_CARD).doesNotContain("测试703");
        assertThat(checked.form().values()).containsEntry("CF_WSH", values.get("CF_WSH"));
    }

    @Test
    void numberOfAPersonInProse_isCovered_andWouldBeHeld() {
        Map<String, String> values = penalty(704);
        values.put("CF_SY", "当事人身份证号 " + IDENTITY_CARD);
        EntryForms.Checked checked = forms.check(registrar, penalties(), values);
        assertThat(checked.row().outcome()).isEqualTo("HELD");
        assertThat(checked.toString()).doesNotContain(IDENTITY_CARD);
    }

    @Test
    void severalChoices_areOneValue_andNoPersonIsAChoice() {
        Kind kind = penalties();
        Map<String, String> read = forms.read(
                kind,
                Map.of(
                        "field.CF_CFLB", new String[] {"罚款", "", "其他-责令改正"},
                        "field.CF_XDR_LB", new String[] {"个体工商户"},
                        "field.NOBODY_KNOWS", new String[] {"x"}));
        assertThat(read).containsOnly(Map.entry("CF_CFLB", "罚款；其他-责令改正"), Map.entry("CF_XDR_LB", "个体工商户"));
        EntryForm form = forms.filled(kind, read);
        assertThat(field(form, "CF_CFLB").control()).isEqualTo(Control.CHOICES);
        assertThat(field(form, "CF_CFLB").choices())
                .filteredOn(Choice::chosen)
                .extracting(Choice::value)
                .containsExactly("罚款", "其他-责令改正");
        assertThat(field(form, "CF_XDR_LB").choices()).extracting(Choice::value).containsExactly("法人及非法人组织", "个体工商户");
    }

    private Map<String, String> penalty(int company) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("CF_XDR_MC", "测试" + company + "有限公司");
        values.put("CF_XDR_LB", "法人及非法人组织");
        values.put("CF_XDR_SHXYM", Penalties.company(company));
        values.put("CF_WSH", "测罚〔2026〕" + company + "号");
        values.put("CF_WFXW", "未按规定公示信息");
        values.put("CF_SY", "未按规定公示信息");
        values.put("CF_YJ", "有关规定");
        values.put("CF_CFLB", "罚款");
        values.put("CF_NR", "罚款人民币伍万元整");
        values.put("CF_NR_FK", "5");
        values.put("CF_JDRQ", "2026-06-01");
        values.put("CF_YXQ", "2099-12-31");
        values.put("CF_GSJZQ", "2099-12-31");
        values.putAll(forms.blank(registrar, penalties()).values());
        return values;
    }

    private Kind penalties() {
        return forms.kind(registrar, "administrative-penalty").orElseThrow();
    }

    private UUID sent(Kind kind, Map<String, String> values) throws Exception {
        Submission submission = service.submit(
                registrar,
                new BatchService.Delivery(kind.code(), null, false, null),
                new ByteArrayInputStream(forms.upload(kind, values)));
        UUID batch = ((Submission.Queued) submission).batch();
        ended.await(batch);
        return batch;
    }

    private long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private static EntryField field(EntryForm form, String code) {
        return form.fields().stream()
                .filter(field -> field.field().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(EntryForm form, String code) {
        return field(form, code).findings().stream().map(RowFinding::code).toList();
    }
}
