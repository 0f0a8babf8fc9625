package org.zhengxin.opendata.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.opendata.bulk.OpenDataJob;

/** Lets the office and the operator have the day's files made anew (重新生成). */
@RestController
class MakingController {
    private static final String ADDRESS = "/api/v1/open-data";

    private final OpenDataJob job;

    MakingController(OpenDataJob job) {
        this.job = job;
    }

    /** Answers at once; the manifest tells when they are there. */
    @PostMapping(ADDRESS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void makeAnew() {
        job.makeAnew();
    }

    @Bean
    static EndpointRule openDataRule() {
        return EndpointRule.allow(ADDRESS, Role.OFFICE, Role.OPERATOR);
    }
}
