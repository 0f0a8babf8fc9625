package org.zhengxin.record.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.record.RecordProofs;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Proofs of records (信息证明接口), of ended ones too: those show that something is in the log, and nothing of what it said. */
@RestController
class ProofController {
    private static final String ADDRESS = "/api/v1/records/{id}/proof";

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final RecordProofs proofs;
    private final DayCache cache;

    ProofController(RecordProofs proofs, DayCache cache) {
        this.proofs = proofs;
        this.cache = cache;
    }

    /** The office can have the proof of an earlier version, with all that it says. */
    @GetMapping(ADDRESS)
    ResponseEntity<LogProof> proof(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable Integer version) {
        UUID record = id(id);
        Optional<LogProof> proof;
        if (version == null) {
            proof = proofs.of(record);
        } else if (caller instanceof Caller.OfOffice) {
            proof = proofs.whole(record, version);
        } else {
            throw new ProblemException(
                    "FORBIDDEN",
                    HttpStatus.FORBIDDEN,
                    Text.of("只有信用办可以取得历史版本的证明。", "Only the office can have proofs of earlier versions."));
        }
        CacheControl kept = version == null ? cache.atMost(FRESH) : CacheControl.noStore();
        return ResponseEntity.ok().cacheControl(kept).body(proof.orElseThrow(ProofController::unknown));
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return new ProblemException(
                "PROOF_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("日志中没有这个编号。", "The log has no entry of this id."));
    }

    @Bean
    static EndpointRule proofRule() {
        return EndpointRule.publicRead(ADDRESS);
    }
}
