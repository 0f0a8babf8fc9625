package org.zhengxin.catalog.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengxin.catalog.CatalogueException;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Release;

/** What is not sound does not load, and is told with file and line. */
class CatalogueLoaderTest {

    private static final String KIND = "- code: kind";

    @Test
    void soundFile_loads() {
        Release release = SoundFile.load(SoundFile.TEXT);
        assertThat(release.id()).isEqualTo("1");
        assertThat(release.hash()).hasSize(64);
        Kind kind = release.kinds().getFirst();
        assertThat(kind.recordingBasis().words().zh()).isEqualTo("《条例》（第1号）第三条");
        assertThat(kind.templates().getFirst().columns()).hasSize(9);
    }

    /** Each line: what is taken out or changed, what stands there instead, and the problem, which names the line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis: {act: act, at: 第三条}| |no basis is given",
                "end: {type: period, zh: 一年, en: one year}| |no end is given",
                "remedies: [objection]| |no remedies are given",
                "providers: [{zh: 单位, en: unit}]| |no providers are given",
                "group: administration| |no group is given",
                "nature: adverse| |no nature is given",
                "subjects: [organisation]| |no subjects are given",
                "description: {zh: 说明, en: description}| |no description is given",
                "severity-table: table| |a clause asks for severity",
            })
    void entryWithoutWhatItNeeds_isRefused_atItsLine(String passage, String ignored, String problem) {
        assertThat(SoundFile.problems(passage, ""))
                .anySatisfy(found -> assertThat(found).startsWith("city.yaml:").contains(problem));
    }

    @Test
    void entryWithoutABasis_isToldWithTheLineWhereItBegins() {
        int line = SoundFile.line(KIND);
        assertThat(SoundFile.problems("basis: {act: act, at: 第三条}", ""))
                .containsExactly("city.yaml:" + line + ": no basis is given");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "publication-basis: {act: act, at: 第四条}|#|a public channel needs a basis for publication",
                "at: 第三条}|at: 第三条, verified: perhaps}|verified: true or false is wanted here",
                "{act: act, at: 第四条}|{act: unheard, at: 第四条}|no act of the id “unheard” is known",
                "remedies: [objection]|remedies: [prayer]|no entry of the id “prayer” is known",
                "group: administration|group: gossip|“gossip” is no group of the national catalogue",
                "group: administration|group: seriously-dishonest-list|no listing-fields are given",
                "nature: adverse|nature: bad|nature: “bad” is none of adverse, neutral, positive",
                "subjects: [organisation]|subjects: [organisation, natural-person]|natural persons are never subjects",
                "severity-table: table|severity-table: chair|no severity table of the code “chair” is known",
                "from: 2026-01-01\\n    zh: 种类|from: 1 April\\n    zh: 种类|a day such as 2026-04-01 is wanted here",
                "update-cycle|updatecycle|updatecycle: the key is not known here",
                "code: kind|code: Kind One|a code in kebab case is wanted here",
                "document: WSH|document: XYZ|the kind has no field “XYZ”",
                "digest: [NR], ||no digest fields",
                "end: {type: period, |end: {type: event, |an end by an event, and only that, names the event",
                "period: P1Y|period: a year|a period such as P1Y, P3M or P60D is wanted here",
                "period: P1Y, ||no period is given",
                "{from: decided-on, period: P1Y, basis: {act: act}}|{from: valid-until, basis: {act: act}}|the clause has no end",
                "{from: decided-on, period: P1Y, basis: {act: act}}|{from: ended-on, basis: {act: act}}|names the event",
                "- {severity: minor, hidden: minor-not-published}|- {severity: minor, hidden: because}|“because” is none of",
                "- limits: [{from: decided-on, period: P1Y|- severity: serious\\n          limits: [{from: decided-on, period: P1Y"
                        + "|no clause of public covers moderate records",
                "- limits: [{from: decided-on, period: P5Y|- decided-from: 2026-04-01\\n          limits: [{from: decided-on, period: P5Y"
                        + "|no clause of government covers minor records of the earliest days",
                "role: subject-code}|role: subject-name}|the kind has a field of this role already",
                "role: subject-code}|role: person}|a column about persons is dropped at the door",
                "role: subject-code}|role: legal-representative}|the role belongs to registration data alone",
                "role: decided-on}|role: valid-from}|no field has the role decided-on",
                "code: NR,|code: WSH,|the kind has a field of this code already",
                ", unit: 元}|}|amounts, and only they, declare a unit",
                ", unit: 元}|, unit: dollars}|元 or 万元 is wanted here",
                ", values: [{zh: 警告, en: warning}]||enumerated fields, and only they, list values",
                "free-text: true}|free-text: true, channels: [report]}|a field is shown on no channel that the kind does not use",
                "free-text: true}|free-text: true, max: none}|a whole number above zero is wanted here",
                "free-text: true}|free-text: true, headers: [名 称]}|two columns accept the header",
                "recognised-by: [MC, WSH]|recognised-by: [MC, XYZ]|the form has no column for “XYZ”",
                "recognised-by: [MC, WSH]|#|no recognised-by is given",
                "{up-to: 3000, severity: minor|{severity: minor|a step without upper end must be the last",
                "amount: 7,||no amount is given",
                "unit: working-days|unit: weeks|“weeks” is none of",
                "release: \"1\"||no file says which release this is",
                "zh: 种类|zh: 种类\\n    zh: 种类|zh: the key stands here twice",
                "zh: 种类|zh: [种类]|zh: one value is wanted here",
                "description: {zh: 说明, en: description}|description: 说明|keys and values are wanted here",
                "zh: 种类|zh: &name 种类|anchors and aliases are not used here",
            })
    void unsoundPassage_isRefused_atItsLine(String passage, String changed, String problem) {
        String here = passage.replace("\\n", "\n");
        List<String> problems = SoundFile.problems(here, changed == null ? "" : changed.replace("\\n", "\n"));
        assertThat(problems).anySatisfy(found -> assertThat(found).contains(problem));
        assertThat(problems).allSatisfy(found -> assertThat(found).matches("(?s)(city\\.yaml|catalog):[0-9]+: .+"));
    }

    @Test
    void problemWithAValue_isToldWithTheValuesLine() {
        assertThat(SoundFile.problems("nature: adverse", "nature: bad"))
                .containsExactly("city.yaml:" + SoundFile.line("nature: adverse")
                        + ": nature: “bad” is none of adverse, neutral, positive");
        assertThat(SoundFile.problems("code: NR, zh: 内容", "code: NR, zh: 信访内容"))
                .containsExactly("city.yaml:" + SoundFile.line("- {code: NR") + ": never collected: 信访 (petitions)");
    }

    @Test
    void allProblems_areToldAtOnce_inTheOrderOfTheFile() {
        String two = SoundFile.TEXT
                .replace("remedies: [objection]", "")
                .replace("period: P1Y", "period: P0D")
                .replace("amount: 7", "amount: none");
        CatalogueException refused = catchThrowableOfType(CatalogueException.class, () -> SoundFile.load(two));
        assertThat(refused.problems()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(refused)
                .hasMessageContaining("no remedies are given")
                .hasMessageContaining("amount: a whole number");
    }

    @Test
    void textThatIsNoYaml_isRefused_atItsLine() {
        assertThatThrownBy(() -> SoundFile.load("release: \"1\"\nkinds: [\n"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("city.yaml:3: not YAML");
        assertThatThrownBy(() -> SoundFile.load("")).hasMessageContaining("city.yaml:1: the file has no keys");
        assertThatThrownBy(() -> SoundFile.load("- a\n- b\n")).hasMessageContaining("the file has no keys");
    }

    @Test
    void sameKind_inOverlappingPeriods_isRefused_andInFollowingOnesAccepted() {
        String next = "kinds:\n  - {like: kind, code: kind, from: 2027-01-01, zh: 种类, en: kind}\n";
        assertThatThrownBy(() -> SoundFile.load(SoundFile.TEXT, next))
                .hasMessageContaining("more-1.yaml:2: code: the kind has an entry for these days already");
        String ended = SoundFile.TEXT.replace(
                "from: 2026-01-01\n    zh: 种类", "from: 2026-01-01\n    until: 2026-12-31\n    zh: 种类");
        assertThat(SoundFile.load(ended, next).kinds()).hasSize(2);
    }

    @Test
    void kindLikeAnother_takesOverWhatItDoesNotSayItself() {
        String other = """
                kinds:
                  - like: kind
                    code: other
                    from: 2026-06-01
                    zh: 另一种类
                    en: other kind
                    templates:
                      - {zh: 表, en: form, version: "1", basis: {act: act}, recognised-by: [MC]}
                """;
        Kind kind = SoundFile.load(SoundFile.TEXT, other).kinds().getLast();
        assertThat(kind.label().zh()).isEqualTo("另一种类");
        assertThat(kind.remedies()).hasSize(1);
        assertThat(kind.templates().getFirst().id()).isEqualTo("other");
        assertThatThrownBy(() -> SoundFile.load(SoundFile.TEXT, other.replace("like: kind", "like: none")))
                .hasMessageContaining("more-1.yaml:2: like: no kind of the code “none” stands before");
    }

    @Test
    void citysOwnDirectory_addsKinds_withoutCode(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("market.yaml"), """
                release: city-1
                kinds:
                  - like: honour
                    code: quality-award
                    from: 2026-06-01
                    zh: 市长质量奖
                    en: Mayor's Quality Award
                    templates:
                      - zh: 质量奖信息表
                        en: Quality awards
                        version: "1"
                        basis: {act: own-form}
                        recognised-by: [XDR_MC, RY_MC, RY_RQ]
                        codes: {category: {法人及非法人组织: organisation}}
                """);
        Release release = CatalogueFiles.load(directory);
        assertThat(release.id()).isEqualTo("2026.1+city-1");
        assertThat(release.kinds()).extracting(Kind::code).contains("quality-award", "honour");
        assertThat(release.hash()).isNotEqualTo(CatalogueFiles.load(null).hash());
    }

    @Test
    void citysOwnDirectory_cannotLiftTheClosedLists(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("groups.yaml"), "groups:\n  - {code: gossip, zh: 传闻, en: gossip}\n");
        assertThatThrownBy(() -> CatalogueFiles.load(directory))
                .hasMessageContaining("groups.yaml:2: groups: the key is not known here");
    }
}
