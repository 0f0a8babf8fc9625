package org.zhengxin.intake.desk;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.intake.outcome.Batch;
import org.zhengxin.intake.outcome.Batches;
import org.zhengxin.intake.outcome.RowLines;
import org.zhengxin.intake.web.IntakeProblems;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** For whom somebody at the desk sends (报送单位): the own agency alone; another's batches do not exist. */
@Component
class Sender {
    private final Batches batches;

    Sender(Batches batches) {
        this.batches = batches;
    }

    Agency of(Caller.OfAccount caller) {
        Agency agency = caller.account().agency();
        if (agency == null || !caller.account().role().isOfAgency()) {
            throw new ProblemException(
                    "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("只有报送单位可以报送。", "Only an agency can send batches."));
        }
        return agency;
    }

    Batch batch(Caller.OfAccount caller, String id) {
        Agency agency = of(caller);
        return batches.find(Ids.batch(id))
                .filter(batch -> batch.agencyId() == agency.id())
                .orElseThrow(IntakeProblems::notFound);
    }

    /** What stands in addresses. */
    static final class Ids {
        private Ids() {}

        static UUID batch(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException malformed) {
                throw IntakeProblems.notFound();
            }
        }

        static RowLines.Place place(String sheet, String row) {
            try {
                return new RowLines.Place(Integer.parseInt(sheet), Integer.parseInt(row));
            } catch (NumberFormatException malformed) {
                throw Cursor.bad();
            }
        }
    }
}
