"""Documents that share much, by datasketch's MinHash LSH over shingles of five words. Usage: FILE"""
import json
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

lsh = MinHashLSH(threshold=0.5, num_perm=128)
found = 0
for line in open(sys.argv[1], encoding='utf-8'):
    record = json.loads(line)
    words = re.findall(r'\w+', record['text'].lower())
    shingles = {' '.join(words[i:i + 5]).encode() for i in range(len(words) - 4)}
    minhash = MinHash(num_perm=128)
    minhash.update_batch(shingles)
    found += len(lsh.query(minhash))
    lsh.insert(record['id'], minhash)
print(found, time.process_time())
