package org.zhengxin.access.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.ReleaseRules;
import org.zhengxin.access.directory.Delivery;
import org.zhengxin.access.directory.NewAgency;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.access.directory.StoredAgencies;
import org.zhengxin.access.office.AgencyAnswer.DeliveryAnswer;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;

/** The office's endpoints for agencies (机构管理). */
@RestController
@RequestMapping("/api/v1/agencies")
class AgencyController {

    private final StoredAgencies agencies;
    private final AgencyForm form;
    private final ReleaseRules releases;

    AgencyController(StoredAgencies agencies, AgencyForm form, ReleaseRules releases) {
        this.releases = releases;
        this.agencies = agencies;
        this.form = form;
    }

    @GetMapping
    Listing<AgencyAnswer> list(
            @RequestParam(name = "limit", required = false) @Nullable Integer asked,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        int limit = Limit.of(asked);
        long last = Cursor.read(after, 1).map(AgencyController::id).orElse(0L);
        Map<Long, List<DeliveryAnswer>> deliveries = deliveries();
        List<Agency> found = agencies.all().stream()
                .filter(agency -> agency.id() > last)
                .limit(limit + 1L)
                .toList();
        return Listing.of(found, limit, agency -> Cursor.of(Long.toString(agency.id())))
                .map(agency -> AgencyAnswer.of(agency, deliveries.getOrDefault(agency.id(), List.of())));
    }

    @PostMapping
    ResponseEntity<AgencyAnswer.WithToken> add(
            @RequestBody AgencyRequest request, @AuthenticationPrincipal Caller caller) {
        NewAgency agency = form.agency(request);
        String token = Secret.token();
        Agency added = agencies.add(agency, token, caller.actor()).orElseThrow(OfficeProblem.AGENCY_EXISTS::exception);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new AgencyAnswer.WithToken(added.code(), added.name(), token));
    }

    @PostMapping("/{code}/token")
    AgencyAnswer.WithToken changeToken(@PathVariable("code") String code, @AuthenticationPrincipal Caller caller) {
        Agency agency = agency(code);
        String token = Secret.token();
        agencies.changeToken(agency, token, caller.actor());
        return new AgencyAnswer.WithToken(agency.code(), agency.name(), token);
    }

    @PutMapping("/{code}/deliveries")
    AgencyAnswer replaceDeliveries(
            @PathVariable("code") String code,
            @RequestBody List<DeliveryAnswer> authorities,
            @AuthenticationPrincipal Caller caller) {
        Agency agency = agency(code);
        agencies.replaceDeliveries(agency, form.deliveries(agency, authorities), caller.actor());
        return AgencyAnswer.of(agency, deliveries().getOrDefault(agency.id(), List.of()));
    }

    @PutMapping("/{code}/release")
    AgencyAnswer replaceReleaseRule(
            @PathVariable("code") String code,
            @RequestBody AgencyAnswer.ReleaseRule rule,
            @AuthenticationPrincipal Caller caller) {
        Agency agency = agency(code);
        if (rule.fourEyes() == null) {
            throw OfficeProblem.AGENCY_NOT_SOUND.exception("fourEyes");
        }
        releases.set(agency, rule.fourEyes(), caller.actor());
        return AgencyAnswer.of(agency(code), deliveries().getOrDefault(agency.id(), List.of()));
    }

    private Agency agency(String code) {
        return agencies.byCode(code).orElseThrow(OfficeProblem.AGENCY_NOT_FOUND::exception);
    }

    private Map<Long, List<DeliveryAnswer>> deliveries() {
        Map<Long, List<DeliveryAnswer>> byAgency = new HashMap<>();
        for (Delivery delivery : agencies.deliveries()) {
            byAgency.computeIfAbsent(delivery.agencyId(), id -> new ArrayList<>())
                    .add(new DeliveryAnswer(delivery.code(), delivery.name()));
        }
        return byAgency;
    }

    private static long id(Cursor cursor) {
        try {
            return Long.parseLong(cursor.part(0));
        } catch (NumberFormatException malformed) {
            throw Cursor.bad();
        }
    }
}
