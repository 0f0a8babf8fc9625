package org.zhengxin.rights.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Deadline;
import org.zhengxin.catalog.RepairTerm;
import org.zhengxin.catalog.Severity;
import org.zhengxin.rights.CatalogueWords;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** The guide to an organisation's rights, in plain words (权利指南). Each number on it is the catalogue's. */
@Controller
class RightsGuideController implements SearchEngines {
    private static final List<String> LIMITS = List.of(
            "objection-by-platform",
            "objection-in-all",
            "objection-by-provider",
            "repair-answer",
            "repair-decision",
            "repair-carried-out",
            "take-down",
            "annulment",
            "annulment-notice");

    private static final String PENALTY = "administrative-penalty";
    private static final Text LAID_DOWN = Text.of("规定的时间", "the time laid down");

    private final Catalogue catalogue;
    private final Clock clock;
    private final Pages pages;
    private final String contact;

    RightsGuideController(
            Catalogue catalogue, Clock clock, Pages pages, @Value("${zhengxin.office.contact:}") String contact) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.pages = pages;
        this.contact = contact;
    }

    /**
     * What the guide shows.
     *
     * @param contact where the office can be reached; empty if no setting says so
     * @param limits the time limits in force, by their ids
     * @param moderate the least publication before repair of a moderate penalty
     * @param serious that of a serious one
     */
    record GuidePage(String contact, Map<String, Limit> limits, Text moderate, Text serious) {
        List<Limit> all() {
            return new ArrayList<>(limits.values());
        }

        Text length(String id) {
            Limit limit = limits.get(id);
            return limit == null ? LAID_DOWN : limit.length();
        }
    }

    /** A time limit in words. */
    record Limit(Text label, Text length, Text basis) {}

    @Override
    public List<String> pages() {
        return List.of("/rights", "/rights/calculator", "/rights/templates", "/rights/figures");
    }

    @GetMapping("/rights")
    View guide() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Limit> limits = new LinkedHashMap<>();
        for (String id : LIMITS) {
            catalogue.deadline(id, today).ifPresent(found -> limits.put(id, limit(found)));
        }
        return pages.page(
                "rights/guide/guide.jte",
                new GuidePage(contact, limits, least(Severity.MODERATE, today), least(Severity.SERIOUS, today)));
    }

    private Text least(Severity severity, LocalDate today) {
        return catalogue.repair(PENALTY, today).flatMap(rule -> rule.term(severity, today)).stream()
                .flatMap(term -> term.minimum().stream())
                .map(RepairTerm.Minimum::period)
                .min(Comparator.comparing(today::plus))
                .map(CatalogueWords::of)
                .orElse(LAID_DOWN);
    }

    private static Limit limit(Deadline limit) {
        return new Limit(
                CatalogueWords.of(limit.label()), CatalogueWords.length(limit), CatalogueWords.of(limit.basis()));
    }
}
