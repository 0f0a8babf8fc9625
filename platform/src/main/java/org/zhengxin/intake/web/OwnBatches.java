package org.zhengxin.intake.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Account;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.access.Role;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Whose batches a caller may see (批次权限): an agency its own, the office all. */
@Component
class OwnBatches {
    private final Batches batches;

    OwnBatches(Batches batches) {
        this.batches = batches;
    }

    /** Returns the agency that a caller sends for. */
    Agency sender(Caller caller) {
        if (caller instanceof Caller.OfAgency(Agency agency)) {
            return agency;
        }
        throw new ProblemException(
                "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("只有报送单位可以报送。", "Only an agency can send batches."));
    }

    /** Returns the agency to whose batches a caller is confined, or null for the city's office; nobody else sees any. */
    @Nullable
    Long agencyOf(Caller caller) {
        return switch (caller) {
            case Caller.OfAgency(Agency agency) -> agency.id();
            case Caller.OfOffice office -> null;
            case Caller.OfAccount(Account account) -> agencyOf(account);
            case Caller.OfMachine machine -> throw forbidden();
            case Caller.OfOperator operator -> throw forbidden();
        };
    }

    private static @Nullable Long agencyOf(Account account) {
        Agency own = account.agency();
        if (account.role().isOfAgency() && own != null) {
            return own.id();
        }
        if (account.role() == Role.OFFICE && account.region() == null) {
            return null;
        }
        throw forbidden();
    }

    private static ProblemException forbidden() {
        return new ProblemException(
                "FORBIDDEN",
                HttpStatus.FORBIDDEN,
                Text.of("批次只供报送单位和信用办查看。", "Batches are for those who sent them and for the office."));
    }

    /** Finds a batch that the caller may see; to others it does not exist. */
    Batch find(Caller caller, String id) {
        Long agency = agencyOf(caller);
        return batches.find(id(id))
                .filter(batch -> agency == null || batch.agencyId() == agency)
                .orElseThrow(IntakeProblems::notFound);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw IntakeProblems.notFound();
        }
    }

    static RowLines.Place place(String sheet, String row) {
        try {
            return new RowLines.Place(Integer.parseInt(sheet), Integer.parseInt(row));
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    "BAD_CURSOR",
                    HttpStatus.BAD_REQUEST,
                    Text.of("after 不是本列表给出的位置。", "after is none of this list's cursors."));
        }
    }
}
