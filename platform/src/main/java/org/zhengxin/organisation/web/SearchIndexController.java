package org.zhengxin.organisation.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.organisation.search.NameIndexJob;

/** Lets the office and the operator rebuild the index of names while it serves (索引重建). */
@RestController
@RequestMapping("/api/v1/search-index")
class SearchIndexController {
    private final NameIndexJob job;

    SearchIndexController(NameIndexJob job) {
        this.job = job;
    }

    /** Starts a rebuild, or joins the one that runs. */
    @PostMapping
    ResponseEntity<NameIndexJob.Status> rebuild() {
        return ResponseEntity.accepted().body(job.start());
    }

    @GetMapping
    NameIndexJob.Status status() {
        return job.status();
    }
}
