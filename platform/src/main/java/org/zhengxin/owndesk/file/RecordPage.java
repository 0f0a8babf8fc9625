package org.zhengxin.owndesk.file;

import java.util.List;
import java.util.UUID;
import org.zhengxin.organisation.Own;
import org.zhengxin.organisation.OwnRecordSection;

/**
 * One record with its history (信息详情).
 *
 * @param card its current version
 * @param versions all of them, the latest first
 * @param sections what features add, in their order
 */
record RecordPage(
        String token, Own own, UUID record, HeldCard card, List<HeldCard> versions, List<OwnRecordSection> sections) {}
