package org.zhengxin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhengxin.catalog.testing.ShippedCatalogue;

/** Pins what comes with the application. */
class ShippedCatalogueTest {

    private final Catalogue catalogue = ShippedCatalogue.get();

    @Test
    void kinds_shipped_areThese() {
        assertThat(catalogue.kinds())
                .extracting(Kind::code)
                .containsExactly(
                        "registration",
                        "administrative-licence",
                        "administrative-penalty",
                        "administrative-confirmation",
                        "administrative-collection",
                        "administrative-payment",
                        "administrative-adjudication",
                        "administrative-compensation",
                        "administrative-reward",
                        "administrative-inspection",
                        "administrative-compulsion",
                        "rectification-order",
                        "regulatory-talk",
                        "abnormal-operations",
                        "seriously-dishonest-list",
                        "honour",
                        "taxpayer-credit-rating",
                        "court-judgment-defaulter",
                        "credit-repair-result");
    }

    @Test
    void everyKind_hasBasisEndAndRemedy_andAPublicChannelOnlyWithABasisForIt() {
        assertThat(catalogue.kinds()).allSatisfy(kind -> {
            assertThat(kind.recordingBasis().citation()).isNotNull();
            assertThat(kind.remedies()).isNotEmpty();
            assertThat(kind.end().words().zh()).isNotBlank();
            assertThat(kind.publication().channels().containsKey(Channel.PUBLIC))
                    .isEqualTo(kind.publicationBasis() != null);
            assertThat(kind.subjects()).doesNotContain(SubjectCategory.NATURAL_PERSON);
        });
    }

    @Test
    void adverseKinds_areThese() {
        assertThat(catalogue.kinds().stream().filter(Kind::adverse))
                .extracting(Kind::code)
                .containsExactlyInAnyOrder(
                        "administrative-penalty",
                        "administrative-compulsion",
                        "rectification-order",
                        "regulatory-talk",
                        "abnormal-operations",
                        "seriously-dishonest-list",
                        "court-judgment-defaulter");
    }

    @Test
    void kindInForce_beforeTheFirstEntry_isEmpty() {
        assertThat(catalogue.kindInForce("administrative-penalty", LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(catalogue.kind("administrative-penalty")).isPresent();
        assertThat(catalogue.kind("no-such-kind")).isEmpty();
    }

    @Test
    void deadlines_answerTheProvincialProfile() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(catalogue.deadline("online-publication", day).orElseThrow().amount())
                .isEqualTo(7);
        assertThat(catalogue.deadline("objection-in-all", day).orElseThrow().amount())
                .isEqualTo(7);
        assertThat(catalogue.deadline("repair-answer", LocalDate.of(2026, 3, 31)))
                .isEmpty();
    }

    @Test
    void penaltyForm2019_hasTheOfficialColumnsInOfficialOrder() {
        Template form = catalogue.template("administrative-penalty-2019").orElseThrow();
        assertThat(form.columns().stream().map(column -> column.headers().getFirst()))
                .startsWith(
                        "CF_XDR_MC",
                        "CF_XDR_LB",
                        "CF_XDR_SHXYM",
                        "CF_XDR_GSZC",
                        "CF_XDR_ZZJG",
                        "CF_XDR_SWDJ",
                        "CF_XDR_SYDW",
                        "CF_XDR_SHZZ",
                        "CF_WSH",
                        "CF_WFXW",
                        "CF_SY",
                        "CF_YJ",
                        "CF_CFLB",
                        "CF_NR",
                        "CF_NR_FK",
                        "CF_NR_WFFF",
                        "CF_NR_ZKDX",
                        "CF_JDRQ",
                        "CF_YXQ",
                        "CF_GSJZQ",
                        "CF_CFJG",
                        "CF_CFJGDM",
                        "CF_SJLY",
                        "CF_SJLYDM",
                        "BZ",
                        "KZ_JYCX",
                        "KZ_SDRQ",
                        "KZ_SXDJ",
                        "KZ_XLZT");
    }

    @Test
    void codes_unknownOnes_meanNothing() {
        Codes older =
                catalogue.template("administrative-licence-2016").orElseThrow().codes();
        Codes newer =
                catalogue.template("administrative-licence-2019").orElseThrow().codes();
        assertThat(older.status("0")).contains(ActStatus.IN_FORCE);
        assertThat(older.status("1")).contains(ActStatus.ANNULLED);
        assertThat(older.status("3")).isEmpty();
        assertThat(newer.status("1")).contains(ActStatus.IN_FORCE);
        assertThat(newer.status("0")).isEmpty();
        assertThat(newer.category("2")).contains(SubjectCategory.NATURAL_PERSON);
        assertThat(newer.category("个体户")).contains(SubjectCategory.SOLE_TRADER);
    }
}
