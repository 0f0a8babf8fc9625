package org.zhengxin.owndesk.file;

import org.zhengxin.record.Change;
import org.zhengxin.web.Text;

/** Says in words why a version was written (变动类型). */
public final class Changes {

    private Changes() {}

    /** Returns the wording for readers. */
    public static Text label(Change change) {
        return switch (change) {
            case ADDED -> Text.of("新增", "added");
            case RELEASED -> Text.of("经审核放行", "released by the authority's reviewer");
            case SUBJECT_CONFIRMED -> Text.of("主体已确认", "organisation confirmed");
            case CORRECTED -> Text.of("提供单位更正", "corrected by the provider");
            case WITHDRAWN -> Text.of("提供单位撤回", "withdrawn by the provider");
            case ANNULLED -> Text.of("已撤销、变更或确认无效", "annulled");
            case REPAIRED -> Text.of("已完成信用修复", "credit repaired");
            case RESTORED -> Text.of("恢复", "restored");
            case DEFERRED -> Text.of("暂缓公示", "display deferred");
            case OBJECTION_MARKED -> Text.of("异议标注", "marked as under objection");
            case OBJECTION_CLOSED -> Text.of("异议办结", "objection closed");
            case RULE_CHANGED -> Text.of("规则变更", "rule changed");
            case RETURNED -> Text.of("审核退回", "sent back by the authority's reviewer");
            case ERASED -> Text.of("内容已删除", "content erased");
        };
    }
}
