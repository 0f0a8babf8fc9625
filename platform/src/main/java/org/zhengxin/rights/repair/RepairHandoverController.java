package org.zhengxin.rights.repair;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.record.RecordReader;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Where the city's office fetches the file for the national window (移交“信用中国”). */
@Controller
class RepairHandoverController {
    private final RepairHandover handover;
    private final RepairDeskReader reader;
    private final RecordReader records;
    private final TransactionTemplate transaction;

    RepairHandoverController(
            RepairHandover handover, RepairDeskReader reader, RecordReader records, TransactionTemplate transaction) {
        this.handover = handover;
        this.reader = reader;
        this.records = records;
        this.transaction = transaction;
    }

    @PostMapping("/desk/repairs/handover")
    ResponseEntity<byte[]> handOver(@AuthenticationPrincipal Caller.OfAccount caller) {
        Account account = caller.account();
        if (account.role() != Role.OFFICE || account.region() != null) {
            throw new ProblemException(
                    "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("此处由市级信用办办理。", "This is for the city's office alone."));
        }
        RepairHandover.HandedOver file =
                Objects.requireNonNull(transaction.execute(status -> handover.handOver(caller.actor())));
        reader.read(caller, file.lines());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("repairs-" + records.today() + ".csv")
                                .build()
                                .toString())
                .body(file.csv());
    }
}
