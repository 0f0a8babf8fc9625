package org.zhengxin.rights.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.catalog.Target;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** “When can mine end?” (何时结束试算): without any record, and nothing is kept. */
@Controller
class CalculatorController {
    private static final String TEMPLATE = "rights/guide/calculator.jte";

    private final Catalogue catalogue;
    private final RepairRules repairs;
    private final Clock clock;
    private final Pages pages;

    CalculatorController(Catalogue catalogue, RepairRules repairs, Clock clock, Pages pages) {
        this.catalogue = catalogue;
        this.repairs = repairs;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/rights/calculator")
    View calculator(@ModelAttribute CalculatorForm form) {
        LocalDate today = LocalDate.now(clock);
        if (form.blank()) {
            return page(HttpStatus.OK, form, null, null);
        }
        Optional<Kind> kind =
                kinds().filter(each -> each.code().equals(form.kind())).findFirst();
        String wrong = kind.isEmpty() ? "kind" : form.wrong(today);
        if (wrong == null && !form.category().isEmpty() && !categories().contains(form.category())) {
            wrong = "category";
        }
        return wrong != null || kind.isEmpty()
                ? page(HttpStatus.BAD_REQUEST, form, wrong, null)
                : page(HttpStatus.OK, form, null, Calculation.of(kind.get(), form, repairs, today));
    }

    private View page(HttpStatus status, CalculatorForm form, @Nullable String problem, @Nullable Calculation result) {
        return pages.page(
                status,
                TEMPLATE,
                new CalculatorPage(
                        form,
                        kinds().map(kind -> new CalculatorPage.Choice(kind.code(), CatalogueWords.of(kind.label())))
                                .toList(),
                        categories().stream().map(this::category).toList(),
                        problem,
                        result));
    }

    /** Adverse kinds: what ends is what weighs on somebody. */
    private Stream<Kind> kinds() {
        return catalogue.kinds().stream().filter(kind -> kind.adverse() && kind.target() == Target.RECORD);
    }

    /** Returns a category as the field that states it words it; one that no field knows stands for itself. */
    private CalculatorPage.Choice category(String stored) {
        Text label = kinds().flatMap(kind -> kind.fields().stream())
                .flatMap(field -> field.values().stream())
                .filter(value -> value.value().equals(stored))
                .findFirst()
                .map(value -> CatalogueWords.of(value.label()))
                .orElseGet(() -> Text.of(stored, stored));
        return new CalculatorPage.Choice(stored, label);
    }

    private List<String> categories() {
        return kinds().map(Kind::severity)
                .flatMap(Stream::ofNullable)
                .map(SeverityTable::blocks)
                .flatMap(List::stream)
                .flatMap(block -> block.categories().stream())
                .map(SeverityTable.CategoryRow::category)
                .distinct()
                .toList();
    }
}
