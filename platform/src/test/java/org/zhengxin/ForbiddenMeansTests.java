package org.zhengxin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Means that attackers live on, and that nothing here needs: docs/security.md names this test in many of its rows. */
class ForbiddenMeansTests {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhengxin");

    @Test
    void code_asWritten_interpretsNothing_andAsksNoDirectoryAndNoMail() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.script..",
                        "javax.naming..",
                        "javax.xml.xpath..",
                        "javax.xml.transform..",
                        "jakarta.mail..",
                        "org.springframework.expression..",
                        "org.springframework.ldap..",
                        "java.rmi..")
                .check(ALL);
    }

    @Test
    void code_asWritten_readsNoSerialisedObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.Object(Input|Output)Stream|java\\.beans\\.XML(De|En)coder")
                .check(ALL);
    }

    /** They get a list of words, no shell; nothing that a sender wrote is among them. */
    @Test
    void programs_areStartedForTheDatabaseAndTheStartCacheAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhengxin.store.postgres..")
                .and()
                .doNotHaveSimpleName("StartCache")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(ALL);
    }

    /** The platform asks nobody: the commands are clients of their own register, the training run asks itself. */
    @Test
    void platform_sendsNoRequestAnywhere() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhengxin.client..")
                .and()
                .doNotHaveSimpleName("TrainingRun")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.http\\.HttpClient|java\\.net\\.HttpURLConnection"
                        + "|org\\.springframework\\.web\\.client\\..*")
                .check(ALL);
    }

    @Test
    void xml_isReadInOnePlace_whichKnowsNoEntities() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhengxin.table..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javax\\.xml\\.stream\\.XML(InputFactory|StreamReader|EventReader)"
                        + "|javax\\.xml\\.parsers\\..*|org\\.xml\\.sax\\..*|org\\.codehaus\\.stax2\\..*")
                .check(ALL);
    }

    @Test
    void secrets_comeFromASecureGenerator_andNoBrokenAlgorithmIsNamed() {
        noClasses()
                .that()
                .resideInAPackage("org.zhengxin.access..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Splittable)?Random|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .check(ALL);
        assertNowhere(Path.of("src/main/java"), ".java", "\"(MD5|SHA-?1|DES|RC4|AES|AES/ECB.*|.*PKCS1.*)\"");
    }

    /** Those with a style of their own are printed to a PDF and never sent to a browser; linked data is no script. */
    @Test
    void templates_haveNoScriptStyleOrHandlerInLine() {
        String script = "<script(?![^>]*( src=| type=\"application/ld\\+json\"))[^>]*>";
        assertThat(places(
                        Path.of("src/main/jte"),
                        ".jte",
                        script + "|<style|\\sstyle=|\\son[a-z]+=\"|href=\"javascript:"))
                .containsExactly(
                        "src/main/jte/comparison/web/paper.jte",
                        "src/main/jte/owndesk/claim/letter.jte",
                        "src/main/jte/rights/guide/paper.jte",
                        "src/main/jte/rights/notices/prior-paper.jte",
                        "src/main/jte/rights/notices/repair-paper.jte");
    }

    /** The two places are the text of an article, published and in preview, which {@code MarkdownBodyTest} holds harmless. */
    @Test
    void templates_writeOneThingAsItIs() {
        assertThat(places(Path.of("src/main/jte"), ".jte", "\\$unsafe\\{"))
                .containsExactly("src/main/jte/content/edit/edit.jte", "src/main/jte/content/web/article.jte");
    }

    @Test
    void scripts_ofOurs_writeTextAlone_andKeepNothingInTheBrowser() {
        List<String> found = places(
                Path.of("src/main/resources/assets"),
                ".js",
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\("
                        + "|localStorage|sessionStorage|indexedDB|postMessage|__proto__");
        assertThat(found).allMatch(place -> place.contains("/vendor/"));
    }

    private static void assertNowhere(Path folder, String ending, String pattern) {
        assertThat(places(folder, ending, pattern)).isEmpty();
    }

    private static List<String> places(Path folder, String ending, String pattern) {
        Pattern forbidden = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> forbidden.matcher(read(file)).find())
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
