package org.zhengxin.access.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.web.Listing;

/** The office's endpoints for machine clients (接口客户端管理). */
@RestController
@RequestMapping("/api/v1/machine-clients")
class MachineController {

    private final MachineClients clients;
    private final Agencies agencies;
    private final Clock clock;

    MachineController(MachineClients clients, Agencies agencies, Clock clock) {
        this.clients = clients;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    Listing<MachineAnswer> list() {
        return new Listing<>(clients.all().stream().map(this::answer).toList(), null);
    }

    @PostMapping
    ResponseEntity<TokenAnswer> add(@RequestBody MachineRequest request, @AuthenticationPrincipal Caller caller) {
        MachineRequest.Read.Sound asked = switch (request.read(agencies)) {
            case MachineRequest.Read.Sound sound -> sound;
            case MachineRequest.Read.Wrong(String member) -> throw MachineProblem.MACHINE_NOT_SOUND.exception(member);
        };
        String token = Secret.token();
        long id = clients.add(asked, token, caller.actor());
        return ResponseEntity.status(HttpStatus.CREATED).body(token(id, token, asked.valid()));
    }

    @PostMapping("/{id}/token")
    TokenAnswer rotate(
            @PathVariable("id") long id,
            @RequestParam(name = "days", required = false) @Nullable Integer days,
            @AuthenticationPrincipal Caller caller) {
        Duration valid =
                MachineRequest.valid(days).orElseThrow(() -> MachineProblem.MACHINE_NOT_SOUND.exception("days"));
        MachineClient client = client(id);
        String token = Secret.token();
        clients.rotate(client.id(), token, valid, caller.actor());
        return token(id, token, valid);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable("id") long id, @AuthenticationPrincipal Caller caller) {
        clients.end(client(id).id(), caller.actor());
    }

    private MachineClient client(long id) {
        return clients.byId(id).orElseThrow(MachineProblem.MACHINE_NOT_FOUND::exception);
    }

    private TokenAnswer token(long id, String token, Duration valid) {
        return new TokenAnswer(id, token, written(clock.instant().plus(valid)));
    }

    private MachineAnswer answer(MachineClient client) {
        Agency agency = client.agency();
        return new MachineAnswer(
                client.id(),
                client.name(),
                agency == null ? null : agency.code(),
                client.scopes().stream().map(MachineScope::label).sorted().toList(),
                client.perMinute(),
                clients.validUntil(client.id()).map(this::written).orElse(null),
                client.ended());
    }

    private String written(java.time.Instant instant) {
        return OffsetDateTime.ofInstant(instant, clock.getZone()).toString();
    }

    /** A machine client as the office sees it. */
    record MachineAnswer(
            long id,
            String name,
            @Nullable String agency,
            List<String> scopes,
            long perMinute,
            @Nullable String validUntil,
            boolean ended) {}

    /** A token, told this once, and when it ends. */
    record TokenAnswer(long id, String token, String validUntil) {}
}
