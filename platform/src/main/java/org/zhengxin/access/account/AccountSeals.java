package org.zhengxin.access.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhengxin.access.Seals;
import org.zhengxin.access.directory.Secret;

/** Marks and seals for other modules, under the keys of accounts; their purposes never meet those of this module. */
@Component
class AccountSeals implements Seals {

    private static final String OTHERS = "sealed:";

    private final AccountKey key;

    AccountSeals(AccountKey key) {
        this.key = key;
    }

    @Override
    public byte[] mark(String clear) {
        return key.mark(OTHERS + clear);
    }

    @Override
    public String secret() {
        return Secret.token();
    }

    @Override
    public byte[] hash(String secret) {
        return Secret.hash(secret);
    }

    @Override
    public byte[] seal(String clear, String purpose) {
        return key.encrypt(clear.getBytes(StandardCharsets.UTF_8), OTHERS + purpose);
    }

    @Override
    public Optional<String> open(byte[] sealed, String purpose) {
        return key.decrypt(sealed, OTHERS + purpose).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
