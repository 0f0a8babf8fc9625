package org.zhengxin.intake;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Says why a waiting row could not be decided (未能处理的原因). */
public final class HeldRefusals {
    private HeldRefusals() {}

    /** Returns the problem {@code NOT_WAITING} (404): what waits for another agency does not exist for this one. */
    public static ProblemException notWaiting() {
        return new ProblemException(
                "NOT_WAITING",
                HttpStatus.NOT_FOUND,
                Text.of("没有这个待核行，或已处理。", "No such row waits; it may have been decided."));
    }

    /** Returns why nothing was decided. */
    public static Text of(HeldResult result) {
        return switch (result) {
            case HeldResult.NotAllowed not ->
                Text.of("请选择一项所列的决定；其余决定由信用办作出。", "Choose one of the decisions listed; others are the office's.");
            case HeldResult.UnknownOrganisation unknown ->
                Text.of("主体库中没有这个代码。", "The register has no organisation of this code.");
            case HeldResult.ReasonUnsound unsound ->
                Text.of(
                        "请写明理由，至多 1000 字，不得含个人证件号码、电话号码。",
                        "Give a reason of at most 1,000 characters without numbers of persons.");
            case HeldResult.Stopped stopped ->
                Text.of(
                        "该行仍违反其他规则，未作改变：" + meanings(stopped, true),
                        "Other rules stop the row still; nothing was changed: " + meanings(stopped, false));
            case HeldResult.Done done -> throw new IllegalArgumentException("it was carried out");
            case HeldResult.NotWaiting not -> throw new IllegalArgumentException("there is no such row");
        };
    }

    private static String meanings(HeldResult.Stopped stopped, boolean zh) {
        return stopped.findings().stream()
                .map(found -> zh ? found.meaning().zh() : found.meaning().en())
                .collect(Collectors.joining(zh ? "；" : "; "));
    }
}
