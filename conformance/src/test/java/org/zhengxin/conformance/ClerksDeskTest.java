package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Batch;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Client.Agency;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Keys;
import org.zhengxin.conformance.harness.Register;
import org.zhengxin.conformance.harness.SigningIn;

/** What a clerk does at the desk beside sending files: decide a held row, map a table, type a record in. */
@Register
class ClerksDeskTest {
    private static final String SHEET = "ledger-by-libreoffice.xlsx";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void heldRow_isDecidedBesideItsCandidates(boolean script, Client client, Browser browser) throws Exception {
        Agency sender = client.agency(1);
        City.Firm firm = City.registered(client);
        Batch batch = sender.caller()
                .send(
                        "待定.xlsx",
                        Forms.table(Forms.penalty(firm.code(), "另一家" + firm.name(), sender))
                                .xlsx())
                .has(Map.of("held", 1));
        atDesk(script, client, browser, page -> {
            page.navigate(browser.address() + "/desk/held");
            Keys.press(page, "a[href*='" + batch.id() + "']");
            assertThat(page.innerText("main")).contains(firm.name(), "✗ 不一致", "✓ 一致");
            sound(page, script);
            Keys.check(page, "input[value='THIS_ONE:" + firm.code() + "']");
            page.fill("#reason", "已核对决定书，名称系笔误");
            Keys.press(page, "form.entry button[type=submit]");
            assertThat(page.url()).contains("/desk/held?told=ACCEPTED");
            assertThat(page.innerText("[role=status]")).contains("已归档");
        });
        batch.has(Map.of("accepted", 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tableOfASpreadsheetProgram_becomesAProfile(boolean script, Client client, Browser browser) throws Exception {
        byte[] sheet;
        try (InputStream file = ClerksDeskTest.class.getResourceAsStream(SHEET)) {
            sheet = Objects.requireNonNull(file).readAllBytes();
        }
        atDesk(script, client, browser, page -> {
            page.navigate(browser.address() + "/desk/profiles");
            page.selectOption("#kind", "administrative-penalty");
            page.setInputFiles("#file", new FilePayload("台账.xlsx", EXCEL, sheet));
            Keys.press(page, "form[enctype] button[type=submit]");
            assertThat(chosen(page, "CF_NR_FK")).isEmpty();
            page.fill("#name", "处罚台账");
            fill(page);
            Keys.press(page, "button[value=preview]");
            assertThat(page.innerText("main")).contains("新信息", "罚款", "拒收（自然人）").doesNotContain("李某某某");
            sound(page, script);
            Keys.press(page, "button[value=save]");
            assertThat(page.url()).contains("/desk/profiles?told=saved");
            assertThat(page.innerText("main table")).contains("处罚台账");
        });
        client.agency(1)
                .caller()
                .send("台账.xlsx", sheet, Map.of("profile", "处罚台账", "trial", "true"))
                .has(Map.of("accepted", 2, "refusedPerson", 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void singleRecord_isTypedInLookedOverAndSent(boolean script, Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        Map<String, String> row = Forms.penalty(firm.code(), firm.name(), client.agency(1));
        atDesk(script, client, browser, page -> {
            page.navigate(browser.address() + "/desk/entry");
            Keys.press(page, "a[href='/desk/entry/administrative-penalty']");
            sound(page, script);
            organisation(page, firm, script);
            assertThat(page.inputValue("#field-CF_XDR_MC")).isEqualTo(firm.name());
            assertThat(page.inputValue("#field-CF_XDR_SHXYM")).isEqualTo(firm.code());
            type(page, row);
            Keys.press(page, "button[value=check] >> nth=1");
            assertThat(page.innerText("[role=status]")).contains("核对通过", firm.name());
            sound(page, script);
            Keys.press(page, "button[value=send]");
            assertThat(page.url()).contains("/desk/entry/results/");
            assertThat(page.innerText("[role=status]")).contains("已归档为新信息");
            sound(page, script);
        });
        assertThat(client.agency(1)
                        .caller()
                        .get("/api/v1/batches?limit=1")
                        .is(200)
                        .json()
                        .at("/items/0/counts/accepted")
                        .asInt())
                .isOne();
    }

    /** With script the suggestion fills both in; without it the button asks the server. */
    private static void organisation(Page page, City.Firm firm, boolean script) {
        if (script) {
            page.locator("#field-CF_XDR_MC").pressSequentially(firm.code());
            page.locator("#organisation-suggestions li").first().click();
        } else {
            page.fill("#field-CF_XDR_SHXYM", firm.code());
            Keys.press(page, "button[value=find]");
            Keys.press(page, "button[name=choose]");
        }
    }

    private static void type(Page page, Map<String, String> row) {
        page.selectOption("#field-CF_XDR_LB", "法人及非法人组织");
        page.fill("#field-CF_WSH", row.get(Forms.DOCUMENT));
        page.fill("#field-CF_WFXW", "销售不合格产品");
        page.fill("#field-CF_SY", "销售不符合标准的产品");
        page.fill("#field-CF_YJ", "《中华人民共和国产品质量法》第四十九条");
        Keys.check(page, "#field-CF_CFLB input[value=罚款]");
        page.fill("#field-CF_NR", "罚款人民币伍万元整");
        page.fill("#field-CF_NR_FK", "5");
        page.fill("#field-CF_JDRQ", row.get(Forms.DECIDED));
        page.fill("#field-CF_YXQ", row.get(Forms.PUBLIC_UNTIL));
        page.fill("#field-CF_GSJZQ", row.get(Forms.PUBLIC_UNTIL));
    }

    private static void fill(Page page) {
        Map<String, String> columns = Map.of(
                "CF_XDR_MC", "当事人",
                "CF_XDR_SHXYM", "信用代码",
                "CF_WSH", "决定书编号",
                "CF_WFXW", "案由",
                "CF_SY", "违法事实",
                "CF_CFLB", "处罚种类",
                "CF_NR", "处罚决定",
                "CF_NR_FK", "金额(元)",
                "CF_JDRQ", "签发日期");
        columns.forEach((field, own) -> page.selectOption("[name='column." + field + "']", own));
        page.selectOption("[name='unit.CF_NR_FK']", "YUAN");
        Keys.press(page, "fieldset:has([name='words.CF_CFLB']) summary");
        page.fill("[name='words.CF_CFLB']", "经济罚 = 罚款");
        page.fill("[name='constant.CF_YJ']", "《中华人民共和国大气污染防治法》第九十九条");
        page.fill("[name='constant.CF_YXQ']", "2099-12-31");
        page.fill("[name='constant.CF_GSJZQ']", "2099-12-31");
    }

    private static String chosen(Page page, String field) {
        return page.inputValue("[name='unit." + field + "']");
    }

    private static void sound(Page page, boolean script) {
        if (!script) {
            return;
        }
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            Object wider =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) wider).intValue())
                    .as(page.url() + " at " + width)
                    .isZero();
            assertThat(Axe.violations(page)).as(page.url() + " at " + width).isEmpty();
        }
    }

    private static void atDesk(boolean script, Client client, Browser browser, java.util.function.Consumer<Page> look) {
        browser.open("/login", Browser.plain(1280).setJavaScriptEnabled(script), page -> {
            SigningIn.as(client.credentials().path("clerk"), browser, page);
            look.accept(page);
        });
    }
}
