package org.zhengxin.rights.rules;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Release;
import org.zhengxin.catalog.Target;
import org.zhengxin.rights.RepairRules;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SearchEngines;

/** Severity and publication rules as tables that lawyers can read and check (规则表). */
@Controller
class RulesController implements SearchEngines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Catalogue catalogue;
    private final RepairRules repairs;
    private final Clock clock;
    private final Pages pages;

    RulesController(Catalogue catalogue, RepairRules repairs, Clock clock, Pages pages) {
        this.catalogue = catalogue;
        this.repairs = repairs;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<String> pages() {
        return List.of("/rights/rules");
    }

    @GetMapping("/rights/rules")
    View rules() {
        return pages.page("rights/rules/rules.jte", model());
    }

    @GetMapping("/rights/rules.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        RulesTable.of(model(), Language.of(request))
                .forEach(row -> csv.writeRecord(
                        Arrays.stream(row).map(RulesController::harmless).toArray(String[]::new)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private RulesPage model() {
        LocalDate today = LocalDate.now(clock);
        Release release = catalogue.release();
        List<KindRules> kinds = release.kinds().stream()
                .filter(kind -> kind.target() == Target.RECORD)
                .filter(kind -> isCurrent(kind, today))
                .sorted(Comparator.comparing(kind -> !kind.adverse()))
                .map(kind -> KindRules.of(kind, repairs, today))
                .toList();
        List<Deadline> deadlines = release.deadlines().stream()
                .filter(limit -> limit.effective().until() == null
                        || !limit.effective().until().isBefore(today))
                .sorted(Comparator.comparing(Deadline::id)
                        .thenComparing(Deadline::profile)
                        .thenComparing(limit -> limit.effective().from()))
                .toList();
        return new RulesPage(release.id(), kinds, deadlines);
    }

    /** What is in force, and what is to come. */
    private static boolean isCurrent(Kind kind, LocalDate today) {
        LocalDate until = kind.effective().until();
        return until == null || !until.isBefore(today);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
