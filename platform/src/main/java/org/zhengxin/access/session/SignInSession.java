package org.zhengxin.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.zhengxin.access.directory.Secret;

/**
 * One sign-in at a browser (登录会话). It holds whose it is and whether the second factor was given, and can hold nothing
 * else: nothing is ever serialised. Its secret is in the cookie alone.
 */
final class SignInSession implements Session {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration INCOMPLETE = Duration.ofMinutes(10);

    private final UUID handle;
    private final Instant createdAt;
    private final Clock clock;
    private final boolean stored;
    private String secret;
    private Instant lastUsedAt;
    private @Nullable Long account;
    private boolean complete;
    private boolean changed;

    private SignInSession(
            UUID handle, String secret, Instant createdAt, Instant lastUsedAt, Clock clock, boolean stored) {
        this.handle = handle;
        this.secret = secret;
        this.createdAt = createdAt;
        this.lastUsedAt = lastUsedAt;
        this.clock = clock;
        this.stored = stored;
    }

    static SignInSession begun(Clock clock) {
        Instant now = clock.instant();
        return new SignInSession(UUID.randomUUID(), Secret.token(), now, now, clock, false);
    }

    static SignInSession stored(
            UUID handle,
            String secret,
            long account,
            boolean complete,
            Instant createdAt,
            Instant lastUsedAt,
            Clock clock) {
        SignInSession session = new SignInSession(handle, secret, createdAt, lastUsedAt, clock, true);
        session.account = account;
        session.complete = complete;
        return session;
    }

    UUID handle() {
        return handle;
    }

    @Nullable
    Long account() {
        return account;
    }

    boolean isComplete() {
        return complete;
    }

    boolean isStored() {
        return stored;
    }

    boolean isChanged() {
        return changed;
    }

    @Override
    public String getId() {
        return secret;
    }

    @Override
    public String changeSessionId() {
        secret = Secret.token();
        changed = true;
        return secret;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T)
                switch (name) {
                    case SignIns.ACCOUNT -> account;
                    case SignIns.COMPLETE -> complete;
                    case SignIns.HANDLE -> handle;
                    default -> null;
                };
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.of(SignIns.ACCOUNT, SignIns.COMPLETE, SignIns.HANDLE);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        switch (name) {
            case SignIns.ACCOUNT -> account = (Long) value;
            case SignIns.COMPLETE -> complete = Boolean.TRUE.equals(value);
            default -> throw new IllegalArgumentException("A sign-in holds no " + name);
        }
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    /** By the given clock, whatever the caller's says; to the minute, so that not every page writes. */
    @Override
    public void setLastAccessedTime(Instant ignored) {
        Instant now = clock.instant();
        if (Duration.between(lastUsedAt, now).toSeconds() >= 60) {
            lastUsedAt = now;
            changed = true;
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastUsedAt;
    }

    @Override
    public void setMaxInactiveInterval(Duration ignored) {
        // The same for all.
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return complete ? IDLE : INCOMPLETE;
    }

    @Override
    public boolean isExpired() {
        Instant now = clock.instant();
        return now.isAfter(lastUsedAt.plus(getMaxInactiveInterval())) || now.isAfter(createdAt.plus(LONGEST));
    }
}
