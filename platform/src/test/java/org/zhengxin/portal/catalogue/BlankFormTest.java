package org.zhengxin.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.HeaderMatch;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.testing.ShippedCatalogue;

class BlankFormTest {
    private static final Catalogue CATALOGUE = ShippedCatalogue.get();

    static List<Kind> kinds() {
        return CATALOGUE.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void form_ofEveryKind_hasAHeaderThatTheIntakeKnows_andNoColumnAboutPersons(Kind kind) throws Exception {
        List<String> header = BlankForm.header(kind);
        assertThat(CATALOGUE.matchHeader(header, kind.code()))
                .isInstanceOfSatisfying(HeaderMatch.Matched.class, matched -> {
                    assertThat(matched.missing()).isEmpty();
                    assertThat(matched.columns()).noneMatch(cell -> cell.column() == null);
                });
        if (kind.field(org.zhengxin.catalog.FieldRole.LEGAL_REPRESENTATIVE).isEmpty()) {
            assertThat(header).noneMatch(CATALOGUE::isPersonHeader);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BlankForm.of(kind)))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }
}
