package org.zhengxin.record;

/**
 * A record was erased (信息已删除); told inside the erasing transaction, so that whoever keeps what a row said about it
 * destroys that too.
 *
 * @param organisationId under which it stood
 * @param document the key of its document, as it stood until now
 */
public record RecordErased(long organisationId, Fingerprint document) {}
