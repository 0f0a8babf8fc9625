package org.zhengxin.catalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never collected is refused whatever a configuration says. */
class ForbiddenTest {

    @ParameterizedTest
    @CsvSource({
        "信访记录, petitions",
        "拆迁纠纷情况, demolition disputes",
        "行人闯红灯, jaywalking",
        "养犬管理, dog keeping",
        "垃圾分类考核, rubbish sorting",
        "网络言论, online speech",
        "宗教信仰, religion",
        "健康状况, health",
        "基因信息, genes",
        "家庭成员, family",
        "个人信用积分, natural persons",
        "限制高消费, natural persons",
    })
    void kindOfAForbiddenCategory_isRefused(String label, String category) {
        assertThat(SoundFile.problems("zh: 种类", "zh: " + label))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("city.yaml:" + SoundFile.line("- code: kind"))
                        .contains("never collected", category));
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号", "证件号码", "手机号", "银行卡号", "性别", "家庭住址", "疫苗接种", "信访次数"})
    void fieldOfAForbiddenCategory_isRefused(String label) {
        assertThat(SoundFile.problems("zh: 内容", "zh: " + label))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("city.yaml:" + SoundFile.line("- {code: NR"))
                        .contains("never collected"));
    }

    @Test
    void forbiddenWords_inCodesHeadersAndValues_areFoundToo() {
        assertThat(SoundFile.problems("code: JE, zh", "code: CF_XDR_ZJHM, zh"))
                .anyMatch(text -> text.contains("never"));
        assertThat(SoundFile.problems("free-text: true", "headers: [上访情况]")).anyMatch(text -> text.contains("never"));
        assertThat(SoundFile.problems("{zh: 警告,", "{zh: 婚姻状况,")).anyMatch(text -> text.contains("never"));
        assertThat(SoundFile.problems("en: kind\n", "en: Petition record\n")).anyMatch(text -> text.contains("never"));
    }

    @Test
    void harmlessWords_pass() {
        String text = SoundFile.TEXT
                .replace("zh: 种类", "zh: 家庭农场示范")
                .replace("zh: 内容", "zh: 卫生健康部门意见")
                .replace("en: content", "en: automobile");
        assertThat(SoundFile.load(text).kinds()).hasSize(1);
    }

    @Test
    void arrears_areAcceptedOnlyWithTheDocumentThatConfirmsThem() {
        assertThat(SoundFile.problems("zh: 种类", "zh: 水费欠费"))
                .anyMatch(problem -> problem.contains("that no effective document confirms"));
        String confirmed = SoundFile.TEXT
                .replace("zh: 种类", "zh: 水费欠费（经生效法律文书确认）")
                .replace("role: document-number", "required: true, role: document-number");
        assertThat(SoundFile.load(confirmed).kinds()).hasSize(1);
    }
}
