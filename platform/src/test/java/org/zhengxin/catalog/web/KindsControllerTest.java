package org.zhengxin.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.zhengxin.catalog.testing.ShippedCatalogue;

class KindsControllerTest {

    private final MockMvcTester mvc =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(new KindsController(ShippedCatalogue.get()))
                    .build());

    @Test
    void kinds_answerEverythingThatAReaderNeeds() {
        assertThat(mvc.get().uri("/api/v1/kinds").accept(MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", value -> assertThat(value).isEqualTo(17))
                .hasPathSatisfying("$.next", value -> assertThat(value).isNull())
                .hasPathSatisfying("$.release", value -> assertThat(value).isEqualTo("2026.1"))
                .hasPathSatisfying("$.items[2].code", value -> assertThat(value).isEqualTo("administrative-penalty"))
                .hasPathSatisfying(
                        "$.items[2].label.zh", value -> assertThat(value).isEqualTo("行政处罚"))
                .hasPathSatisfying(
                        "$.items[2].group.code", value -> assertThat(value).isEqualTo("administration"))
                .hasPathSatisfying(
                        "$.items[2].effective.from", value -> assertThat(value).isEqualTo("2020-05-01"))
                .hasPathSatisfying(
                        "$.items[2].publicationBasis.citation",
                        value -> assertThat(value).isEqualTo("第四十八条"))
                .hasPathSatisfying(
                        "$.items[2].channels[0].channel",
                        value -> assertThat(value).isEqualTo("public"))
                .hasPathSatisfying(
                        "$.items[2].channels[0].rules[3].words.en",
                        value -> assertThat(value)
                                .isEqualTo("decided from 2026-04-01, moderate: 1 year from the decision"))
                .hasPathSatisfying(
                        "$.items[2].severityTable.blocks[0].fines[0].upToYuan",
                        value -> assertThat(value).isEqualTo("3000"))
                .hasPathSatisfying(
                        "$.items[2].remedies.length()",
                        value -> assertThat(value).isEqualTo(4))
                .hasPathSatisfying(
                        "$.items[2].fields[0].role", value -> assertThat(value).isEqualTo("subject-name"))
                .hasPathSatisfying(
                        "$.items[2].templates[0].columns[0].headers[1]",
                        value -> assertThat(value).isEqualTo("行政相对人名称"))
                .hasPathSatisfying(
                        "$.items[10].publicationBasis",
                        value -> assertThat(value).isNull());
    }

    @Test
    void kinds_showNoDayThatIsNone() {
        assertThat(mvc.get().uri("/api/v1/kinds"))
                .bodyText()
                .doesNotContain("-999999999")
                .doesNotContain("\"?\"");
    }
}
