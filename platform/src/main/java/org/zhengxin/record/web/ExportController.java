package org.zhengxin.record.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhengxin.access.Caller;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.ledger.ExportForm;
import org.zhengxin.ledger.LogExport;
import org.zhengxin.trail.Access;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.trail.ReadView;
import org.zhengxin.trail.Reason;
import org.zhengxin.trail.RequestReason;

/** Lets the office and the operator take everything away that the log commits to (导出接口). */
@RestController
class ExportController {
    private static final String ADDRESS = "/api/v1/log/export";
    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");

    private final LogExport export;
    private final AccessTrail trail;

    ExportController(LogExport export, AccessTrail trail) {
        this.export = export;
        this.trail = trail;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<StreamingResponseBody> all(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "true") boolean names) {
        ExportForm form = names ? ExportForm.WHOLE : ExportForm.WITHOUT_NAMES;
        if (form == ExportForm.WHOLE) { // the other one holds what is open to all
            trail.write(caller, RequestReason.of(request, Reason.upkeep()), Access.to(ReadView.WHOLE_REGISTER));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(GZIP)
                .header("Content-Disposition", "attachment; filename=\"zhengxin-export.jsonl.gz\"")
                .body(target -> export.write(target, form));
    }

    @Bean
    static EndpointRule exportRule() {
        return EndpointRule.allow(ADDRESS, Role.OFFICE, Role.OPERATOR);
    }
}
