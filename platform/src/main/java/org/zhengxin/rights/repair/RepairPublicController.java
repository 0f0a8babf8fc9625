package org.zhengxin.rights.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.record.RecordReader;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.web.Pages;

/**
 * What everyone may read of repairs (信用修复公告与结果函核验): those whose organisation asked to have them announced, and whether
 * a result letter holds. Neither repeats anything of the record.
 */
@Controller
class RepairPublicController {
    static final String PLACE = "/rights/repairs";
    static final String LETTERS = PLACE + "/letters";
    private static final int EACH = 50;
    private static final int LAST_PAGE = 1_000;

    private final RepairApplicationRows rows;
    private final RepairLines lines;
    private final Cases cases;
    private final RecordReader records;
    private final Pages pages;

    RepairPublicController(
            RepairApplicationRows rows, RepairLines lines, Cases cases, RecordReader records, Pages pages) {
        this.rows = rows;
        this.lines = lines;
        this.cases = cases;
        this.records = records;
        this.pages = pages;
    }

    /** A repair that is announced. */
    record Announced(String name, String code, LocalDate on, LocalDate until, String number) {}

    /** Announced repairs, the latest first. */
    record AnnouncedPage(List<Announced> lines, @Nullable Integer next) {}

    /** Whether a letter holds; null without one of this code. */
    record LetterPage(@Nullable RepairLine line) {}

    @GetMapping(PLACE)
    View announced(@RequestParam(name = "page", defaultValue = "0") int page) {
        int asked = Math.clamp(page, 0, LAST_PAGE);
        List<RepairApplication> found = rows.announced(records.today(), asked * EACH, EACH + 1);
        List<Announced> shown = found.stream()
                .limit(EACH)
                .flatMap(application -> line(application).stream())
                .filter(RepairLine::holds)
                .map(RepairPublicController::announced)
                .toList();
        return pages.page(
                "rights/repair/announced.jte",
                new AnnouncedPage(shown, found.size() > EACH && asked < LAST_PAGE ? asked + 1 : null));
    }

    @GetMapping(LETTERS + "/{code}")
    View letter(@PathVariable("code") String code) {
        RepairLine line = rows.byLetter(code).flatMap(this::line).orElse(null);
        return pages.page(
                line == null ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                "rights/repair/confirmed.jte",
                new LetterPage(line));
    }

    private Optional<RepairLine> line(RepairApplication application) {
        return cases.find(application.caseId()).flatMap(lines::of);
    }

    private static Announced announced(RepairLine line) {
        return new Announced(
                line.name(),
                line.code(),
                Objects.requireNonNull(line.application().decidedOn()),
                Objects.requireNonNull(line.application().announcedUntil()),
                line.known().number());
    }
}
