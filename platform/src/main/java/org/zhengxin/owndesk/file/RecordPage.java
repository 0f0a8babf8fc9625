package org.zhengxin.owndesk.file;

import java.util.List;
import org.zhengxin.organisation.Own;

/**
 * One record with its history (信息详情).
 *
 * @param card its current version
 * @param versions all of them, the latest first
 */
record RecordPage(String token, Own own, HeldCard card, List<HeldCard> versions) {}
