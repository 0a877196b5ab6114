/** White, airy, coral for action, teal for links. Our own; nothing of the vendor's is copied. */
export const STYLE = `
*{box-sizing:border-box}body{margin:0;font:14px/1.5 "Segoe UI","Helvetica Neue",Arial,sans-serif;color:#33475b;background:#f5f8fa}
a{color:#00728a;text-decoration:none;font-weight:600}a:hover{text-decoration:underline}
.top{display:flex;align-items:center;gap:28px;height:52px;padding:0 24px;background:#213343}.top a,.top span{color:#eaf0f6;font-weight:500}
.top i{width:22px;height:22px;border-radius:50%;background:#f4795b}.top .me{margin-left:auto}
.board{display:flex;gap:12px;padding:20px;overflow:auto}.lane{flex:0 0 230px;background:#eaf0f6;border-radius:4px;padding:10px}.lane h3{font-size:12px;text-transform:uppercase;margin:2px 4px 10px;color:#516f90}
.card,.box{background:#fff;border:1px solid #dfe3eb;border-radius:4px;padding:14px;margin-bottom:10px}.card small,.muted{color:#516f90;display:block}
.record{display:grid;grid-template-columns:330px minmax(320px,1fr) 290px;min-height:calc(100vh - 52px)}.record>section{padding:20px}.record>.side{background:#fff;border-right:1px solid #dfe3eb}
.record>.side+.middle+.side{border:0;border-left:1px solid #dfe3eb}h1{font-size:22px;line-height:1.3;margin:14px 0 4px}h2{font-size:15px;margin:0 0 10px}
.go{display:inline-block;background:#f2684b;color:#fff;border:0;border-radius:3px;padding:9px 18px;font:600 13px inherit}
.round{display:flex;gap:14px;margin:16px 0 22px}.round span{text-align:center;font-size:12px;color:#516f90}.round b{display:block;width:38px;height:38px;margin:0 auto 4px;border:1px solid #cbd6e2;border-radius:50%;line-height:36px;color:#33475b}
dl{margin:0}dt{font-size:12px;color:#516f90}dd{margin:0 0 14px}.tabs{display:flex;gap:26px;border-bottom:1px solid #cbd6e2;margin-bottom:18px}.tabs b{padding:8px 0;border-bottom:3px solid #33475b}.tabs span{padding:8px 0;color:#516f90}
table{width:100%;border-collapse:collapse;background:#fff}th,td{text-align:left;padding:10px 14px;border-bottom:1px solid #eaf0f6}th{font-size:12px;background:#f5f8fa;color:#516f90}td.n{text-align:right;font-variant-numeric:tabular-nums}
main>.head{display:flex;justify-content:space-between;align-items:center;padding:18px 24px 0}`;

/** Follows links as the vendor's own app does: by pushState, without loading the page again. */
export const SCRIPT = `
async function show(path){const reply=await fetch(path);const doc=new DOMParser().parseFromString(await reply.text(),'text/html');document.title=doc.title;document.querySelector('main').replaceWith(doc.querySelector('main'));scrollTo(0,0)}
addEventListener('click',(e)=>{const a=e.target.closest('a[href^="/"]');if(!a||e.ctrlKey||e.metaKey||e.button)return;e.preventDefault();history.pushState({},'',a.getAttribute('href'));show(location.pathname+location.search)});
addEventListener('popstate',()=>show(location.pathname+location.search));`;
