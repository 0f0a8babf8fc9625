package org.zhengxin.comparison.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhengxin.comparison.register.Caveats;
import org.zhengxin.comparison.register.Comparison;
import org.zhengxin.comparison.register.KindHolding;
import org.zhengxin.comparison.register.Row;
import org.zhengxin.comparison.register.Source;
import org.zhengxin.document.QrImage;
import org.zhengxin.foundation.code.Regions;
import org.zhengxin.organisation.OrganisationSummary;
import org.zhengxin.record.PublicHoldings.Held;
import org.zhengxin.web.Text;

/**
 * What a comparison on paper shows: the list, then one page for each organisation. Of an earlier workbook it says nothing:
 * anybody can write into one, and nobody can see on paper what was checked.
 *
 * @param pages one for each organisation, in the order of the list
 */
record PaperPage(Comparison comparison, List<Sheet> pages) {

    /**
     * The page of one organisation.
     *
     * @param rows the lines that led to it
     * @param address its stable address
     * @param qr that address as a picture
     * @param sources of what moment its data are
     */
    record Sheet(List<Row> rows, String address, String qr, List<Source> sources) {

        OrganisationSummary organisation() {
            return Objects.requireNonNull(row().organisation());
        }

        Row row() {
            return rows.getFirst();
        }

        @Nullable
        String region() {
            String region = organisation().region();
            return region == null ? null : Regions.fullName(region).orElse(region);
        }
    }

    static PaperPage of(Comparison comparison, UnaryOperator<String> addresses) {
        return new PaperPage(
                comparison,
                comparison.byOrganisation().stream()
                        .map(rows -> sheet(rows, comparison, addresses))
                        .toList());
    }

    List<Text> caveats() {
        return Caveats.of(comparison);
    }

    private static Sheet sheet(List<Row> rows, Comparison comparison, UnaryOperator<String> addresses) {
        Row row = rows.getFirst();
        String address = addresses.apply(
                "/organisations/" + Objects.requireNonNull(row.organisation()).code());
        Set<Long> agencies = new LinkedHashSet<>();
        for (KindHolding holding : row.holdings()) {
            holding.latest().stream()
                    .map(Held::agencyId)
                    .filter(Objects::nonNull)
                    .forEach(agencies::add);
        }
        List<Source> sources = comparison.sources().stream()
                .filter(source -> source.registration() || agencies.contains(source.agencyId()))
                .toList();
        return new Sheet(rows, address, QrImage.dataAddress(address), sources);
    }
}
