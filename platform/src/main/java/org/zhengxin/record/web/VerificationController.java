package org.zhengxin.record.web;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.ledger.SelfCheckJob;

/** Lets the office and the operator have the database checked against the log (自检接口). */
@RestController
@RequestMapping("/api/v1/log/verification")
class VerificationController {
    private final SelfCheckJob job;

    VerificationController(SelfCheckJob job) {
        this.job = job;
    }

    /** Starts a check of everything, or joins the one that runs. */
    @PostMapping
    ResponseEntity<SelfCheckJob.Verification> check() {
        return ResponseEntity.accepted().body(job.start());
    }

    @GetMapping
    SelfCheckJob.Verification status() {
        return job.status();
    }

    @Bean
    static EndpointRule verificationRule() {
        return EndpointRule.allow("/api/v1/log/verification", Role.OFFICE, Role.OPERATOR);
    }
}
