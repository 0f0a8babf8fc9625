package org.zhengxin.rights.notices;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhengxin.web.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What notices say and follow (告知规则), from {@code rights/notices.yaml}. */
@Component
class NoticeRules {
    private final Content content;

    NoticeRules() throws IOException {
        this.content = new YAMLMapper()
                .readValue(new ClassPathResource("rights/notices.yaml").getContentAsByteArray(), Content.class);
    }

    private record Content(Repair repair, List<Way> ways, Prior prior) {}

    private record Repair(
            Cited basis, @JsonProperty("not-for") List<String> notFor, Cited where) {}

    private record Prior(
            Cited basis,
            String limit,
            @JsonProperty("lapse-months") int lapseMonths) {}

    private record Cited(
            String zh, String en, @JsonProperty("verified") Boolean verified) {
        Text words() {
            return Boolean.FALSE.equals(verified) ? Text.of(zh + "（未经核对）", en + " (unverified)") : Text.of(zh, en);
        }
    }

    /**
     * A way of service (送达方式).
     *
     * @param id its stable name
     */
    record Way(String id, String zh, String en) {
        Text label() {
            return Text.of(zh, en);
        }
    }

    Text repairBasis() {
        return content.repair().basis().words();
    }

    Text repairWhere() {
        return content.repair().where().words();
    }

    /** Tells whether adverse records of a kind have a credit-repair notice. */
    boolean hasRepairNotice(String kind) {
        return !content.repair().notFor().contains(kind);
    }

    /** The way of a notice that its organisation opened at its own desk; nobody chooses it. */
    static final String AT_DESK = "desk";

    List<Way> ways() {
        return List.copyOf(content.ways());
    }

    boolean isWay(String id) {
        return content.ways().stream().anyMatch(way -> way.id().equals(id));
    }

    /** Returns a way's name; one that is no longer there stands for itself. */
    Text way(String id) {
        if (id.equals(AT_DESK)) {
            return Text.of("在本平台工作台送达", "at the desk of this platform");
        }
        return content.ways().stream()
                .filter(way -> way.id().equals(id))
                .findFirst()
                .map(Way::label)
                .orElseGet(() -> Text.of(id, id));
    }

    Text priorBasis() {
        return content.prior().basis().words();
    }

    /** Returns after how many months without a step a prior notice that was not concluded lapses. */
    int lapseMonths() {
        return content.prior().lapseMonths();
    }

    /** Returns the id of the time limit within which a prior notice can be answered. */
    String priorLimit() {
        return content.prior().limit();
    }
}
