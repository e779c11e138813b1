package org.programmekb.publish.checksum;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Sums up an answer while it arrives; ends without a sum when it becomes too large. */
final class DigestSubscriber implements BodySubscriber<Optional<String>> {
    private final MessageDigest digest = Sha256.digest();
    private final CompletableFuture<Optional<String>> sum = new CompletableFuture<>();
    private Optional<Subscription> source = Optional.empty();
    private long left;

    DigestSubscriber(long bytes) {
        left = bytes;
    }

    @Override
    public CompletionStage<Optional<String>> getBody() {
        return sum;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = Optional.of(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            left -= buffer.remaining();
            digest.update(buffer);
        }
        if (left < 0) {
            source.ifPresent(Subscription::cancel);
            sum.complete(Optional.empty());
        } else {
            source.ifPresent(subscription -> subscription.request(1));
        }
    }

    @Override
    public void onError(Throwable failure) {
        sum.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        sum.complete(Optional.of(Sha256.hex(digest)));
    }
}
