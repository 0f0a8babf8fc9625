package org.zhengxin.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 that is refused when it is not (严格解码). */
final class Utf8 {

    private Utf8() {}

    static String strict(byte[] bytes) {
        return strict(bytes, bytes.length);
    }

    /** Reads the first bytes of an array. */
    static String strict(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Stop.refuted(Sentence.NO_UTF8);
        }
    }
}
