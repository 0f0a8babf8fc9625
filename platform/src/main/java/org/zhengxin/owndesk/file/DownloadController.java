package org.zhengxin.owndesk.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhengxin.access.Caller;
import org.zhengxin.organisation.Holdings;
import org.zhengxin.organisation.Own;
import org.zhengxin.trail.AccessTrail;
import org.zhengxin.web.Language;

/** All that is held about one's own organisation, to be taken along (本组织档案下载). */
@Controller
class DownloadController {

    private final Holdings holdings;
    private final AccessTrail trail;
    private final FileJson json;
    private final FileCsv csv;
    private final Clock clock;

    DownloadController(Holdings holdings, AccessTrail trail, FileJson json, FileCsv csv, Clock clock) {
        this.holdings = holdings;
        this.trail = trail;
        this.json = json;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/desk/organisation/file.json")
    void json(@AuthenticationPrincipal Caller.OfAccount caller, HttpServletResponse response) throws IOException {
        Own own = begun(caller, response, "application/json", ".json");
        json.write(own, clock.instant(), response.getOutputStream());
    }

    @GetMapping("/desk/organisation/file.csv")
    void csv(@AuthenticationPrincipal Caller.OfAccount caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Own own = begun(caller, response, "text/csv;charset=UTF-8", ".csv");
        csv.write(own, Language.of(request), response.getWriter());
    }

    private Own begun(Caller.OfAccount caller, HttpServletResponse response, String type, String ending) {
        Own own = holdings.of(caller);
        trail.writeOwn(own.caller(), own.organisation().id(), List.of());
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(own.code() + "-" + LocalDate.now(clock) + ending)
                        .build()
                        .toString());
        return own;
    }
}
