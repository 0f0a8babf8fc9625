package org.zhengxin.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.zhengxin.opendata.bulk.Day;
import org.zhengxin.opendata.bulk.MadeFile;
import org.zhengxin.opendata.bulk.OpenData;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.SiteAddress;
import org.zhengxin.web.Text;

/** The page of open data, its manifest and its files (开放数据). */
@Controller
class OpenDataController implements SearchEngines {
    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int WAIT_SECONDS = 60;

    private final OpenData data;
    private final DayCache cache;
    private final SiteAddress site;
    private final Clock clock;
    private final Pages pages;

    OpenDataController(OpenData data, DayCache cache, SiteAddress site, Clock clock, Pages pages) {
        this.data = data;
        this.cache = cache;
        this.site = site;
        this.clock = clock;
        this.pages = pages;
    }

    @Override
    public List<String> pages() {
        return List.of("/open-data", "/api");
    }

    @GetMapping("/open-data")
    View page(HttpServletRequest request) {
        Manifest manifest = data.today()
                .map(day -> Manifest.of(day, data.licence()))
                .filter(today -> !today.datasets().isEmpty())
                .orElse(null);
        return pages.page(
                "opendata/web/open-data.jte",
                new OpenDataPage(LocalDate.now(clock), manifest, data.licence(), site.root(request)));
    }

    @GetMapping("/open-data/manifest.json")
    ResponseEntity<Manifest> manifest() {
        Day day = data.today().orElseThrow(OpenDataController::beingMade);
        return ResponseEntity.ok()
                .cacheControl(cache.atMost(FRESH))
                .header("X-Robots-Tag", "noindex")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Manifest.of(day, data.licence()));
    }

    @GetMapping("/open-data/{file:.+\\.gz}")
    ResponseEntity<Resource> file(@PathVariable("file") String name, HttpServletResponse response) {
        if (!data.isKnown(name)) {
            throw new ProblemException(
                    "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
        }
        Optional<MadeFile> made = data.today().flatMap(day -> day.file(name));
        if (made.isEmpty() || !Files.isReadable(data.path(made.get()))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(WAIT_SECONDS));
            throw beingMade();
        }
        MadeFile file = made.get();
        return ResponseEntity.ok()
                .cacheControl(cache.atMost(FRESH))
                .eTag('"' + file.sha256() + '"')
                .header("X-Robots-Tag", "noindex")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(GZIP)
                .body(new FileSystemResource(data.path(file)));
    }

    private static ProblemException beingMade() {
        return new ProblemException(
                OpenDataCodes.BEING_MADE,
                HttpStatus.SERVICE_UNAVAILABLE,
                OpenDataCodes.MEANING,
                Map.of("retryAfter", WAIT_SECONDS));
    }
}
