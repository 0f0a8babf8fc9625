package org.zhengxin.access.machine;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agencies;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.FormToken;
import org.zhengxin.access.directory.Secret;
import org.zhengxin.access.machine.MachinesPage.MadeToken;
import org.zhengxin.web.Pages;
import org.zhengxin.web.SeeOther;

/**
 * The office's page for machine clients (接口客户端): a district's office has those of its district's agencies alone, the
 * city's all. A token stands in the one answer to the form that made it.
 */
@Controller
class MachinesController {

    private static final String ADDRESS = "/desk/machine-clients";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MachineClients clients;
    private final Agencies agencies;
    private final Clock clock;
    private final Pages pages;

    MachinesController(MachineClients clients, Agencies agencies, Clock clock, Pages pages) {
        this.clients = clients;
        this.agencies = agencies;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @RequestParam(name = "done", required = false) @Nullable String done) {
        String notice = "ended".equals(done) ? "access.machines.was-ended" : null;
        return page(request, HttpStatus.OK, caller, MachineForm.empty(), null, null, notice);
    }

    @PostMapping(ADDRESS)
    View make(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @ModelAttribute MachineForm form) {
        return switch (form.request().read(agencies)) {
            case MachineRequest.Read.Wrong(String member) -> refused(request, caller, form, member);
            case MachineRequest.Read.Sound asked
            when !looksAfter(caller.account(), asked.agency()) -> refused(request, caller, form, "agency");
            case MachineRequest.Read.Sound asked -> {
                String token = Secret.token();
                long id = clients.add(asked, token, caller.actor());
                yield made(request, caller, id, asked.name(), token, asked.valid());
            }
        };
    }

    @PostMapping(ADDRESS + "/{id}/token")
    View rotate(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller.OfAccount caller,
            @PathVariable("id") long id,
            @RequestParam(name = "days", defaultValue = "") String days) {
        MachineClient client = client(caller, id);
        Duration valid = MachineRequest.valid(MachineForm.number(days)).orElse(null);
        if (valid == null) {
            return refused(request, caller, MachineForm.empty(), "days");
        }
        String token = Secret.token();
        clients.rotate(id, token, valid, caller.actor());
        return made(request, caller, id, client.name(), token, valid);
    }

    @PostMapping(ADDRESS + "/{id}/end")
    View end(@AuthenticationPrincipal Caller.OfAccount caller, @PathVariable("id") long id) {
        clients.end(client(caller, id).id(), caller.actor());
        return SeeOther.at(ADDRESS + "?done=ended");
    }

    /** To a district's office, another district's client does not exist. */
    private MachineClient client(Caller.OfAccount caller, long id) {
        return clients.byId(id)
                .filter(client -> looksAfter(caller.account(), client.agency()))
                .orElseThrow(MachineProblem.MACHINE_NOT_FOUND::exception);
    }

    private static boolean looksAfter(Account actor, @Nullable Agency agency) {
        return agency == null ? actor.region() == null : actor.covers(agency);
    }

    private View made(
            HttpServletRequest request, Caller.OfAccount caller, long id, String name, String token, Duration valid) {
        MadeToken told = new MadeToken(id, name, token, written(clock.instant().plus(valid)));
        return page(request, HttpStatus.OK, caller, MachineForm.empty(), null, told, null);
    }

    private View refused(HttpServletRequest request, Caller.OfAccount caller, MachineForm form, String problem) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, caller, form, problem, null, null);
    }

    private View page(
            HttpServletRequest request,
            HttpStatus status,
            Caller.OfAccount caller,
            MachineForm form,
            @Nullable String problem,
            @Nullable MadeToken made,
            @Nullable String notice) {
        Account actor = caller.account();
        List<MachinesPage.Line> lines = clients.all().stream()
                .filter(client -> looksAfter(actor, client.agency()))
                .map(this::line)
                .toList();
        List<Agency> offered = agencies.all().stream().filter(actor::covers).toList();
        return pages.page(
                status,
                "access/machine/machines.jte",
                new MachinesPage(FormToken.of(request), actor, lines, offered, form, problem, made, notice));
    }

    private MachinesPage.Line line(MachineClient client) {
        Agency agency = client.agency();
        return new MachinesPage.Line(
                client.id(),
                client.name(),
                agency == null ? "" : agency.name(),
                client.scopes().stream().map(MachineScope::label).sorted().toList(),
                client.perMinute(),
                clients.validUntil(client.id()).map(this::written).orElse(""),
                client.ended());
    }

    private String written(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
