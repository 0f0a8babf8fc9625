package org.zhengxin.record.web;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.record.RecordProofs;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Proofs of records (信息证明接口), of ended ones too: those show that something is in the log, and nothing of what it said. */
@RestController
class ProofController {
    private static final String ADDRESS = "/api/v1/records/{id}/proof";

    private final RecordProofs proofs;

    ProofController(RecordProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<LogProof> proof(@PathVariable String id) {
        LogProof proof = uuid(id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proof);
    }

    private LogProof uuid(String text) {
        try {
            return proofs.of(UUID.fromString(text)).orElseThrow(ProofController::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                "PROOF_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("日志中没有这个编号。", "The log has no entry of this id."));
    }

    @Bean
    static EndpointRule proofRule() {
        return EndpointRule.publicRead(ADDRESS);
    }
}
