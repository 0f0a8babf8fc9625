package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Axe;
import org.zhengxin.conformance.harness.Browser;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Codes;
import org.zhengxin.conformance.harness.Forms;
import org.zhengxin.conformance.harness.Multipart;
import org.zhengxin.conformance.harness.Register;

/** What a bank or a buyer does: compares a list, keeps the workbook, and later sees what has changed. */
@Register
class ComparisonWayTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String STRANGER = "中州从未有过的有限公司";

    @Test
    void list_toPage_toWorkbook_againWithItsChanges_toPaper(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        String list = firm.code() + "\n" + STRANGER;
        browser.open("/comparisons", 360, page -> {
            page.locator("#list").fill(list);
            page.locator("main form button").first().click();
            page.waitForLoadState();
            assertThat(page.locator("#line-1").innerText()).contains(firm.name(), "按代码匹配", "行政处罚 1 条，公示至");
            assertThat(page.locator("#line-2").innerText()).contains(STRANGER, "未找到");
            assertThat(page.locator("main").innerText())
                    .contains("“未找到”不等于“没有问题”", client.registrar().name());
        });

        byte[] workbook = send(client, "xlsx", list);
        Map<String, String> second = Forms.penalty(firm.code(), firm.name(), client.registrar());
        client.registrar().caller().send("二.xlsx", Forms.table(second).xlsx()).has(Map.of("accepted", 1));
        browser.open("/comparisons", 1280, page -> {
            page.locator("#file").setInputFiles(new FilePayload("名单.xlsx", XLSX, workbook));
            page.locator("main form button").first().click();
            page.waitForLoadState();
            assertThat(page.locator("section[aria-labelledby=changes]").innerText())
                    .contains("以来的变化", "新增", second.get(Forms.DOCUMENT));
        });

        assertThat(pages(send(client, "pdf", list)))
                .anySatisfy(page -> assertThat(page)
                        .contains(
                                firm.name(),
                                "/organisations/" + firm.code(),
                                "行政处罚",
                                client.registrar().name())
                        .contains(Forms.today().toString())
                        .doesNotContain(STRANGER));
    }

    @Test
    void languageOfTheHeader_keepsTheResult_andTheListThatWasRefused(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        City.register(client, new City.Firm(Codes.firm(), firm.name() + "二厂"));
        String near = firm.name() + "二场";
        browser.open("/comparisons", 1280, page -> {
            page.locator("#list").fill(firm.code() + "\n" + near);
            page.locator("main form button").first().click();
            page.waitForLoadState();
            page.locator("header.site nav button").click();
            page.waitForLoadState();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("#line-1").innerText()).contains(firm.name(), "In operation");
            assertThat(page.locator("#line-2").innerText())
                    .contains(near, firm.name() + "二厂", "In operation")
                    .doesNotContain("存续");
            page.locator("header.site nav button").click();
            page.waitForLoadState();
            assertThat(page.locator("#line-1").innerText()).contains("按代码匹配");
        });
        String list = "某某有限公司\n".repeat(201).strip();
        browser.open("/comparisons", 1280, page -> {
            page.locator("#list").fill(list);
            page.locator("main form button").first().click();
            page.waitForLoadState();
            page.locator("header.site nav button").click();
            page.waitForLoadState();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("#list").inputValue()).isEqualTo(list);
        });
    }

    @Test
    void list_thatIsTooLong_comesBackInTheBox(Browser browser) {
        String list = "某某有限公司\n".repeat(201).strip();
        browser.open("/comparisons", 360, page -> {
            page.locator("#list").fill(list);
            page.locator("main form button").first().click();
            page.waitForLoadState();
            assertThat(page.locator("[role=alert]").innerText()).contains("201 行");
            assertThat(page.locator("#list").inputValue()).isEqualTo(list);
        });
    }

    @Test
    void results_atEveryWidthInBothLanguagesAndColours_areSound(Client client, Browser browser) throws Exception {
        City.Firm firm = City.withPenalty(client);
        Consumer<Page> compare = page -> {
            page.locator("#list").fill(firm.code() + "\n" + firm.name() + "\n410101199001011238\n" + STRANGER);
            page.locator("main form button").first().click();
            page.waitForLoadState();
            assertThat(page.locator("#line-4").count()).isOne();
        };
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String language : List.of("zh", "en")) {
                browser.open(
                        "/comparisons?lang=" + language, Browser.plain(1280).setColorScheme(colours), page -> {
                            compare.accept(page);
                            assertThat(Axe.violations(page)).isEmpty();
                            assertThat(page.content()).doesNotContain("410101199001011238", ">null<", "{0}");
                        });
            }
        }
        NewContextOptions enlarged = Browser.plain(320).setViewportSize(320, 256);
        browser.open("/comparisons", enlarged, page -> {
            compare.accept(page);
            assertThat((Integer) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isZero();
        });
    }

    @Test
    void keyboard_alone_comparesAList(Client client, Browser browser) throws Exception {
        City.Firm firm = City.registered(client);
        browser.open("/comparisons", Browser.plain(1280), page -> {
            page.locator("#list").focus();
            page.keyboard().insertText(firm.code());
            for (int stop = 0; stop < 2; stop++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.locator("#line-1").waitFor();
            assertThat(page.locator("#line-1").innerText()).contains(firm.name());
        });
    }

    private static byte[] send(Client client, String format, String list) throws Exception {
        Multipart form = new Multipart();
        form.field("list", list);
        form.field("format", format);
        return client.anyone()
                .body("POST", "/comparisons", form.contentType(), form.bytes())
                .is(200)
                .bytes();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
