package org.zhengxin.rights.repair;

import gg.jte.Content;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.organisation.Own;
import org.zhengxin.organisation.OwnRecordSection;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RepairSites;
import org.zhengxin.record.Repairs;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.web.PageContext;
import org.zhengxin.web.Pages;
import org.zhengxin.web.Text;

/** Says on the page of an adverse record whether and from when on it can be repaired (修复资格栏目). */
@Component
class RepairRecordSection implements OwnRecordSection {
    private final Repairs repairs;
    private final RepairEligibility eligibility;
    private final RepairApplicationRows rows;
    private final RepairLines lines;
    private final Cases cases;
    private final RepairSites sites;
    private final RecordReader records;
    private final Catalogue catalogue;
    private final ObjectProvider<Pages> pages;

    RepairRecordSection(
            Repairs repairs,
            RepairEligibility eligibility,
            RepairApplicationRows rows,
            RepairLines lines,
            Cases cases,
            RepairSites sites,
            RecordReader records,
            Catalogue catalogue,
            ObjectProvider<Pages> pages) {
        this.repairs = repairs;
        this.eligibility = eligibility;
        this.rows = rows;
        this.lines = lines;
        this.cases = cases;
        this.sites = sites;
        this.records = records;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String anchor() {
        return "repair";
    }

    @Override
    public Text title() {
        return Text.of("信用修复", "Credit repair");
    }

    @Override
    public Optional<Content> content(Own own, UUID record, PageContext page) {
        return repairs.standing(record)
                .filter(found ->
                        catalogue.kind(found.kind()).filter(Kind::adverse).isPresent())
                .map(found -> new RepairOwnPages.SectionView(
                        found,
                        eligibility.of(found, records.today(), Set.of()),
                        sites.of(record),
                        rows.latest(record)
                                .flatMap(latest -> cases.find(latest.caseId()))
                                .flatMap(lines::of)
                                .orElse(null)))
                .map(view -> pages.getObject().fragment("rights/repair/section.jte", page, view));
    }
}
