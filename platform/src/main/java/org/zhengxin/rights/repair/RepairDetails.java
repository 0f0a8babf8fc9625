package org.zhengxin.rights.repair;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengxin.record.RepairSites;
import org.zhengxin.rights.cases.Cases;
import org.zhengxin.rights.evidence.CaseVault;

/** Reads applications with their material (修复申请材料查询). Who may see them, the caller has checked and written down. */
@Component
class RepairDetails {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int KILO = 1024;

    private final RepairApplicationRows rows;
    private final Cases cases;
    private final CaseVault vault;
    private final RepairSites sites;

    RepairDetails(RepairApplicationRows rows, Cases cases, CaseVault vault, RepairSites sites) {
        this.rows = rows;
        this.cases = cases;
        this.vault = vault;
        this.sites = sites;
    }

    RepairDetail of(RepairLine line) {
        RepairApplication application = line.application();
        Map<String, String> texts = vault.texts(application.vaultId());
        return new RepairDetail(
                line,
                cases.events(line.id()).stream()
                        .map(event -> new RepairDetail.Event(TIME.format(event.at()), event.event()))
                        .toList(),
                texts.get(RepairApplications.PLEDGE),
                texts.get(RepairApplications.STATEMENT),
                texts.get(application.reasonsName()),
                files(application),
                sites.of(application.recordId()));
    }

    private List<RepairDetail.FileLine> files(RepairApplication application) {
        Map<UUID, String> documents = rows.documents(application.caseId());
        return vault.files(application.vaultId()).stream()
                .map(file -> new RepairDetail.FileLine(
                        file.id(),
                        file.name(),
                        documents.getOrDefault(file.id(), "other"),
                        (file.bytes() + KILO - 1) / KILO))
                .toList();
    }
}
