"""Makes the Parquet files beside it: python3 make.py FOLDER, with pyarrow."""

import pyarrow as pa, pyarrow.parquet as pq, datetime as d, decimal, sys, os
out=sys.argv[1]; os.makedirs(out,exist_ok=True)
t=pa.table({
 'id':pa.array([1,2,None],pa.int32()),
 'big':pa.array([2**53,-1,None],pa.int64()),
 'ratio':pa.array([0.1,2.5,None],pa.float32()),
 'exact':pa.array([0.1,1e300,None],pa.float64()),
 'ok':pa.array([True,False,None]),
 'name':pa.array(['Ann','Bob \u00e9',None]),
 'bytes':pa.array([b'\x00\x01',b'',None]),
 'day':pa.array([d.date(2026,1,31),d.date(1969,12,31),None]),
 'at':pa.array([d.datetime(2026,1,31,12,30,0,123000,tzinfo=d.timezone.utc),d.datetime(1970,1,1,tzinfo=d.timezone.utc),None],pa.timestamp('us',tz='UTC')),
 'local':pa.array([d.datetime(2026,1,31,12,30),None,None],pa.timestamp('ms')),
 'time':pa.array([d.time(1,2,3),None,None],pa.time32('ms')),
 'price':pa.array([decimal.Decimal('12.30'),decimal.Decimal('-0.05'),None],pa.decimal128(10,2)),
 'tags':pa.array([['a',None],[],None],pa.list_(pa.string())),
 'who':pa.array([{'first':'A','age':3},{'first':None,'age':None},None],pa.struct([('first',pa.string()),('age',pa.int32())])),
 'counts':pa.array([[('x',1),('y',None)],[],None],pa.map_(pa.string(),pa.int64())),
 'deep':pa.array([[{'n':[1,2]}],None,None],pa.list_(pa.struct([('n',pa.list_(pa.int64()))]))),
})
for c in ['none','snappy','gzip','zstd']:
    pq.write_table(t,f'{out}/{c}.parquet',compression=c,row_group_size=2)
