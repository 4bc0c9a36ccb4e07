"""Documents that share much, by rensa's R-MinHash LSH (Rust) over shingles of five words. Usage: FILE"""
import json
import re
import sys
import time

from rensa import RMinHash, RMinHashLSH

lsh = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
found = 0
for number, line in enumerate(open(sys.argv[1], encoding='utf-8')):
    words = re.findall(r'\w+', json.loads(line)['text'].lower())
    minhash = RMinHash(num_perm=128, seed=1)
    minhash.update([' '.join(words[i:i + 5]) for i in range(len(words) - 4)])
    found += len(lsh.query(minhash))
    lsh.insert(number, minhash)
print(found, time.process_time())
